// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/format/packed_numbers.h"

namespace khabar {

std::string pack_numbers(std::span<const std::uint32_t> numbers, std::uint64_t limit) {
  std::string bytes(PackedNumbers::bytes_of(numbers.size(), limit), '\0');
  const PackedNumbers packed(bytes, numbers.size(), limit);
  for (std::size_t place = 0; place < numbers.size(); ++place) {
    std::uint32_t number = numbers[place];
    if constexpr (std::endian::native == std::endian::big) number <<= packed.unused_bits();
    // What it writes beyond its own bytes the next one writes over.
    std::memcpy(bytes.data() + (packed.address(place) - bytes.data()), &number, sizeof(number));
  }
  return bytes;
}

}  // namespace khabar
