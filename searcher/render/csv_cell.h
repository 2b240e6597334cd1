// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace khabar {

/// `value` as a field of a CSV file: in quotes when it holds a comma, a quote or a line end, as
/// RFC 4180 has it. A value that a spreadsheet would run as a formula, because it begins with =, +,
/// -, @, a tab or a carriage return (or the first four in full width), gets a ' before it. Source:
/// OWASP, "CSV Injection". Numbers that we write ourselves need no csv_cell.
std::string csv_cell(std::string_view value);

/// The same for tab-separated values, where tabs and line ends become spaces.
std::string tsv_cell(std::string_view value);

}  // namespace khabar
