// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace khabar {

/// Where an archive lies that OpenSearch keeps: "opensearch://host:9200,host2:9200/archive".
struct OpenSearchAddress {
  std::vector<std::string>
      hosts;            ///< "http://host:9200", in the order they are tried; never empty.
  std::string archive;  ///< Name of the alias: lower case letters, digits, - and _, a letter first.
  bool partial = false;  ///< Answers of the shards that are there will do, with a note.
};

/// Whether `where` names such an archive rather than a folder.
bool is_opensearch(std::string_view where);

/// Reads an address. "opensearch+tls://" speaks TLS; "?partial" at the end sets `partial`; a host
/// without a port has 9200. Throws Error for what is none, and for a password in it, which every
/// user of the machine could read.
OpenSearchAddress read_opensearch_address(std::string_view where);

}  // namespace khabar
