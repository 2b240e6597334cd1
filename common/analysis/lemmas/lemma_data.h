// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace khabar {

/// The bytes of the LemmaTable that compile_lemmas makes of apertium-hin at build time.
std::span<const std::uint8_t> lemma_data();

}  // namespace khabar
