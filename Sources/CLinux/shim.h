#pragma once
#include <malloc.h>
#include <elf.h>
#include <link.h>
#include <string.h>

#include "sha256.h"

// glibc hides this call behind _GNU_SOURCE, which Swift's own Glibc module does not set.
int renameat2(int old_folder, const char *old_path, int new_folder, const char *new_path, unsigned int flags);

// The linker's own name for the head of the program in memory.
extern const ElfW(Ehdr) __ehdr_start __attribute__((visibility("hidden")));

// Where in the program's file the next part lies that is loaded into memory, from the header of that number on, and how
// many bytes it has; gives the number of the header after it, or 0 where there is no such part.
static inline size_t vifte_loaded_part(size_t header, size_t *offset, size_t *size) {
  const ElfW(Phdr) *headers = (const ElfW(Phdr) *)((const char *)&__ehdr_start + __ehdr_start.e_phoff);
  for (size_t index = header; index < __ehdr_start.e_phnum; index++) {
    if (headers[index].p_type != PT_LOAD) continue;
    *offset = headers[index].p_offset;
    *size = headers[index].p_filesz;
    return index + 1;
  }
  return 0;
}
