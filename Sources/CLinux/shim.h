#pragma once
#include <elf.h>
#include <link.h>
#include <string.h>

// glibc hides this call behind _GNU_SOURCE, which Swift's own Glibc module does not set.
int renameat2(int old_folder, const char *old_path, int new_folder, const char *new_path, unsigned int flags);

// The linker's own name for the head of the program in memory.
extern const ElfW(Ehdr) __ehdr_start __attribute__((visibility("hidden")));

// The bytes of the build id that the linker put into the program, and how many; none where it put none.
static inline size_t vifte_build_id(const unsigned char **bytes) {
  const char *base = (const char *)&__ehdr_start;
  const ElfW(Phdr) *header = (const ElfW(Phdr) *)(base + __ehdr_start.e_phoff);
  for (size_t index = 0; index < __ehdr_start.e_phnum; index++, header++) {
    if (header->p_type != PT_NOTE) continue;
    const char *note = base + header->p_offset;
    const char *end = note + header->p_filesz;
    while (note + sizeof(ElfW(Nhdr)) <= end) {
      const ElfW(Nhdr) *head = (const ElfW(Nhdr) *)note;
      const char *name = note + sizeof(ElfW(Nhdr));
      const char *content = name + ((head->n_namesz + 3) & ~3u);
      if (head->n_type == NT_GNU_BUILD_ID && head->n_namesz == 4 && memcmp(name, "GNU", 4) == 0) {
        *bytes = (const unsigned char *)content;
        return head->n_descsz;
      }
      note = content + ((head->n_descsz + 3) & ~3u);
    }
  }
  return 0;
}
