// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/entity/builtin_catalogue.h"
#include "common/format/schema.h"
#include "common/format/seal.h"
#include "indexer/write/number_facets.h"
#include "indexer/write/seal_document.h"
#include "tests/support/small_index.h"

namespace khabar {
namespace {

BuiltDocument about(DocumentBuilder& builder, const std::string& id,
                    const std::vector<GivenEntity>& people) {
  Article article = test::article(id, "सूचना", "एक सूचना लगाई गई।");
  article.entities = people;
  return builder.build(article);
}

bool has_entity(const BuiltDocument& built, const std::string& id) {
  const std::string term = schema::facet_term(Facet::person, id);
  auto found = built.document.termlist_begin();
  found.skip_to(term);
  return found != built.document.termlist_end() && *found == term;
}

bool is_sealed(const BuiltDocument& built) {
  return built.document.get_value(schema::kSealSlot) == pack_seal(seal_document(built.document));
}

}  // namespace

TEST_SUITE("write/number_facets") {
  TEST_CASE("number_facets: a linked person's document has the term of the one it is linked to") {
    const Catalogue catalogue = builtin_catalogue();
    DocumentBuilder builder(catalogue);
    FacetDictionary dictionary;
    auto english = about(builder, "1", {{"Ramesh Subramani", "person", ""}});
    auto hindi = about(builder, "2", {{"रमेश सुब्रमण्यम", "person", ""}});
    REQUIRE(english.facets.front().value != hindi.facets.front().value);
    const std::string own = hindi.facets.front().value;
    REQUIRE(has_entity(hindi, own));

    number_facets(dictionary, english);
    number_facets(dictionary, hindi);
    CHECK(has_entity(hindi, english.facets.front().value));
    CHECK_FALSE(has_entity(hindi, own));
    CHECK(is_sealed(hindi));
    CHECK(hindi.document.get_value(schema::kFacetSlot).substr(0, 1) ==
          english.document.get_value(schema::kFacetSlot).substr(0, 1));
  }

  TEST_CASE("number_facets: a person named in both scripts by one article counts once") {
    const Catalogue catalogue = builtin_catalogue();
    DocumentBuilder builder(catalogue);
    FacetDictionary dictionary;
    auto both =
        about(builder, "1", {{"Ramesh Subramani", "person", ""}, {"रमेश सुब्रमण्यम", "person", ""}});
    number_facets(dictionary, both);
    CHECK(is_sealed(both));

    int people = 0;
    const std::string packed = both.document.get_value(schema::kFacetSlot);
    for (std::string_view rest = packed; const auto value = unpack_facet(rest);) {
      if (value->facet == Facet::person) ++people;
    }
    CHECK(people == 1);
  }
}

}  // namespace khabar
