// SHA-256 by the instructions that x86-64 processors have for it, which no Swift expression compiles to.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>

// Whether the processor has the instructions: SSSE3, SSE4.1 and SHA.
static inline bool sha256_has_instructions(void) {
  unsigned a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & bit_SSSE3) || !(c & bit_SSE4_1)) return false;
  return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & (1u << 29));
}

// Mixes blocks of 64 bytes into the state, with the 64 round constants of FIPS 180-4.
__attribute__((target("sha,sse4.1,ssse3")))
static inline void sha256_compress(uint32_t *state, const uint32_t *constants, const uint8_t *blocks, size_t count) {
  const __m128i bigEndian = _mm_set_epi64x(0x0c0d0e0f08090a0bLL, 0x0405060700010203LL);
  // The instructions want the state as two vectors, a b e f and c d g h, highest first.
  __m128i badc = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0xB1);
  __m128i hgfe = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(state + 4)), 0x1B);
  __m128i abef = _mm_alignr_epi8(badc, hgfe, 8);
  __m128i cdgh = _mm_blend_epi16(hgfe, badc, 0xF0);
  for (; count > 0; count--, blocks += 64) {
    const __m128i abefBefore = abef, cdghBefore = cdgh;
    __m128i words[4];
#pragma unroll
    for (int step = 0; step < 16; step++) {
      __m128i next;
      if (step < 4) {
        next = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)blocks + step), bigEndian);
      } else {
        const __m128i last = words[(step + 3) & 3];
        const __m128i sum = _mm_add_epi32(
          _mm_sha256msg1_epu32(words[step & 3], words[(step + 1) & 3]), _mm_alignr_epi8(last, words[(step + 2) & 3], 4));
        next = _mm_sha256msg2_epu32(sum, last);
      }
      words[step & 3] = next;
      const __m128i added = _mm_add_epi32(next, _mm_loadu_si128((const __m128i *)constants + step));
      cdgh = _mm_sha256rnds2_epu32(cdgh, abef, added);
      abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(added, 0x0E));
    }
    abef = _mm_add_epi32(abef, abefBefore);
    cdgh = _mm_add_epi32(cdgh, cdghBefore);
  }
  const __m128i feba = _mm_shuffle_epi32(abef, 0x1B);
  const __m128i dchg = _mm_shuffle_epi32(cdgh, 0xB1);
  _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(feba, dchg, 0xF0));
  _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(dchg, feba, 8));
}
#else
static inline bool sha256_has_instructions(void) { return false; }
static inline void sha256_compress(uint32_t *state, const uint32_t *constants, const uint8_t *blocks, size_t count) {
  (void)state, (void)constants, (void)blocks, (void)count;
}
#endif
