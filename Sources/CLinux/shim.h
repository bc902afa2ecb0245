#pragma once
// glibc hides this call behind _GNU_SOURCE, which Swift's own Glibc module does not set.
int renameat2(int old_folder, const char *old_path, int new_folder, const char *new_path, unsigned int flags);
