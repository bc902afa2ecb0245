"""Runs one command and prints its CPU seconds, wall seconds, peak memory in KiB and exit code.

Linux counts a process's peak from before it becomes the command, so this one is kept small: started with
`python3 -I -S` it takes about 8 MB, the least peak that can be told.
"""

import os
import sys
import time


def main(command):
    silent = [(os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0)]
    start = time.perf_counter()
    process = os.posix_spawnp(command[0], command, os.environ, file_actions=silent)
    _, status, usage = os.wait4(process, 0)
    wall = time.perf_counter() - start
    cpu = usage.ru_utime + usage.ru_stime
    print(cpu, wall, usage.ru_maxrss, os.waitstatus_to_exitcode(status))


main(sys.argv[1:])
