// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include <xapian.h>

namespace khabar {

/// The seal of a document's terms and values; see common/format/seal.h. Cost: a hash of each.
std::uint64_t seal_document(const Xapian::Document& document);

}  // namespace khabar
