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

// The digest the linker left in the program (--build-id), and how many bytes it has; a null pointer where it left none.
static inline const unsigned char *vifte_build_id(size_t *size) {
  const char *start = (const char *)&__ehdr_start;
  const ElfW(Phdr) *headers = (const ElfW(Phdr) *)(start + __ehdr_start.e_phoff);
  for (size_t index = 0; index < __ehdr_start.e_phnum; index++) {
    // The head of a program that may lie anywhere stands at address 0 of its file's own count.
    if (headers[index].p_type != PT_NOTE || __ehdr_start.e_type != ET_DYN) continue;
    const char *note = start + headers[index].p_vaddr;
    const char *end = note + headers[index].p_memsz;
    while (note + sizeof(ElfW(Nhdr)) <= end) {
      const ElfW(Nhdr) *head = (const ElfW(Nhdr) *)note;
      const char *name = note + sizeof *head;
      const char *content = name + ((head->n_namesz + 3u) & ~3u);
      if (head->n_type == NT_GNU_BUILD_ID && head->n_namesz == 4 && memcmp(name, "GNU", 4) == 0) {
        *size = head->n_descsz;
        return (const unsigned char *)content;
      }
      note = content + ((head->n_descsz + 3u) & ~3u);
    }
  }
  return 0;
}
