#pragma once
#include <stddef.h>
#include <stdint.h>

// SHA-256 (FIPS 180-4) by the instructions some x86 processors have for it, which Swift cannot name. Takes in so many blocks of
// 64 bytes; `constants` are the 64 of section 4.2.2. Only where `vifte_has_sha256` says so; asking takes longer than a page of bytes.
#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>

static inline int vifte_has_sha256(void) {
  unsigned a, b, c, d;
  return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b >> 29 & 1) && __get_cpuid(1, &a, &b, &c, &d) && (c >> 19 & 1);
}

__attribute__((target("sha,sse4.1"))) static inline void vifte_sha256_compress(
    uint32_t *state, const uint8_t *bytes, size_t blocks, const uint32_t *constants) {
  const __m128i big_endian = _mm_set_epi64x(0x0c0d0e0f08090a0bULL, 0x0405060700010203ULL);
  // The instructions want the working words as (a b e f) and (c d g h), the first of each highest.
  __m128i low = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0xb1);
  __m128i high = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(state + 4)), 0x1b);
  __m128i abef = _mm_alignr_epi8(low, high, 8);
  __m128i cdgh = _mm_blend_epi16(high, low, 0xf0);
  for (; blocks > 0; blocks--, bytes += 64) {
    const __m128i abef_before = abef, cdgh_before = cdgh;
    __m128i words[4];
    for (int four = 0; four < 16; four++) {
      __m128i next;
      if (four < 4) {
        next = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(bytes + 16 * four)), big_endian);
      } else {
        // W[t] of section 6.2.2, four at a time: the last sixteen words lie in the ring.
        __m128i sum = _mm_sha256msg1_epu32(words[four & 3], words[(four + 1) & 3]);
        sum = _mm_add_epi32(sum, _mm_alignr_epi8(words[(four + 3) & 3], words[(four + 2) & 3], 4));
        next = _mm_sha256msg2_epu32(sum, words[(four + 3) & 3]);
      }
      words[four & 3] = next;
      __m128i mixed = _mm_add_epi32(next, _mm_loadu_si128((const __m128i *)(constants + 4 * four)));
      cdgh = _mm_sha256rnds2_epu32(cdgh, abef, mixed);
      abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(mixed, 0x0e));
    }
    abef = _mm_add_epi32(abef, abef_before);
    cdgh = _mm_add_epi32(cdgh, cdgh_before);
  }
  low = _mm_shuffle_epi32(abef, 0x1b);
  high = _mm_shuffle_epi32(cdgh, 0xb1);
  _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(low, high, 0xf0));
  _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(high, low, 8));
}

#else
static inline int vifte_has_sha256(void) { return 0; }

static inline void vifte_sha256_compress(
    uint32_t *state, const uint8_t *bytes, size_t blocks, const uint32_t *constants) {}
#endif
