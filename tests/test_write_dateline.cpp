// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include <doctest/doctest.h>

#include "common/entity/builtin_catalogue.h"
#include "indexer/write/dateline.h"

namespace khabar {

TEST_SUITE("write/dateline") {
  TEST_CASE("find_dateline_town: the town of a dateline, in both scripts and many shapes") {
    const Catalogue catalogue = builtin_catalogue();
    Analyzer analyzer;
    struct Case {
      const char* body;
      const char* value;
    };
    for (const Case& c : {
             Case{"नई दिल्ली, 13 सितंबर: संसद का सत्र आज से।", "delhi"},
             Case{"नयी दिल्ली : संसद का सत्र आज से।", "delhi"},
             Case{"नई दिल्\u200dली, एजेंसियां । जर्मनी में मरीज बढ़े।", "delhi"},
             Case{"NEW DELHI, Sept 13 (PTI): The House met.", "delhi"},
             Case{"New Delhi, Jan 2 (PTI) Union minister said.", "delhi"},
             Case{"NEW DELHI: The House met.", "delhi"},
             Case{"MUMBAI: The corporate affairs ministry moved.", "mumbai"},
             Case{"आगरा, जागरण संवाददाता । एक महिला की मौत।", "agra"},
             Case{"रांची : झारखंड में नये मरीज मिले।", "ranchi"},
             Case{"TOKYO/ZURICH: ABB will sell.", "tokyo"},
             Case{"North Lakhimpur (Assam), Jul 4: Two were held.", "North Lakhimpur"},
             Case{"DIMAPUR, SEPTEMBER 20 (MExN): The High Court.", "dimapur"},
             Case{"DOIMUKH, 30 Dec: A team of forest officials.", "Doimukh"},
             Case{"महुआपुर, 28 नवंबर: शहीद की याद में।", "महुआपुर"},
             Case{"ITANAGAR–  As many as 14 of the 25 districts.", "itanagar"},
         }) {
      CAPTURE(c.body);
      const auto town = find_dateline_town(c.body, catalogue, analyzer);
      REQUIRE(town.has_value());
      CHECK(town->value == c.value);
    }
    CHECK(*find_dateline_town("NEW DELHI: The House met.", catalogue, analyzer) ==
          DatelineTown{"delhi", "New Delhi", "दिल्ली", "Delhi"});
  }

  TEST_CASE("find_dateline_town: other beginnings with a colon, a comma or a bracket are none") {
    const Catalogue catalogue = builtin_catalogue();
    Analyzer analyzer;
    for (const std::string body : {
             "",
             "दिल्ली में आज बारिश हुई।",
             "भारतीय रेल लगातार बदलाव के दौर से गुजर रही है। यात्री",
             "Ground Report: छत्तीसगढ़ में वन धन योजना",
             "COVID19 Ground Report: Indian Railways",
             "पद्म पुरस्कार 2019: राष्ट्रपति ने",
             "दिल्ली से ग्राउंड रिपोर्ट : दिल्ली निवासी",
             "Coronavirus News, 5 May: cases rise",
             "The Centre for Development Studies (CDS) has invited applications",
             "Kochi Metro Rail Limited (KMRL) has announced",
             "Mumbai, the capital of Maharashtra, saw rain.",
             "Delhi, Mumbai and Chennai are large.",
             "\"Go for growth\", \"shun protectionism\": Uday Kotak",
             "(Bloomberg) -- French President Emmanuel Macron",
             "NEET PG 2024 Result Date and Time: The results",
             "BREAKING: Markets fall",
         }) {
      CAPTURE(body);
      CHECK_FALSE(find_dateline_town(body, catalogue, analyzer).has_value());
    }
  }
}

}  // namespace khabar
