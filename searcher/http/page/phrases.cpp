// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/http/page/phrases.h"

#include <algorithm>
#include <cstdlib>

#include "common/date.h"

namespace khabar {
namespace {

constexpr Phrases kEnglish = {
    .code = "en",
    .other_language = "हिन्दी",
    .title = "Khabar",
    .tagline = "Search the archive in Hindi and English",
    .search = "Search",
    .question = "Words in either script",
    .skip = "Skip to the results",
    .help = "Help",
    .compare = "Compare",
    .coverage = "Coverage",
    .articles = "articles",
    .article = "article",
    .stories = "stories",
    .story = "story",
    .copies = "copies",
    .copy = "copy",
    .every_copy = "each copy of a story by itself",
    .all_words = "all with every word",
    .with_all = "with every word",
    .with_most = "with most words",
    .did_you_mean = "Did you mean",
    .also = "Also searched",
    .leave_out = "leave out",
    .only_as_written = "only as written",
    .narrow = "Narrow the search",
    .only = "only",
    .not_this = "not",
    .without = "without",
    .remove = "remove",
    .show_all = "show all",
    .find_in = "Begins with",
    .sort = "Order",
    .sorts = {"best first", "newest first", "oldest first"},
    .from = "From",
    .to = "To",
    .options = "More options",
    .exact = "only words as written",
    .recency = "lift newer articles",
    .archive = "Archive",
    .all_archives = "all archives",
    .over_time = "Over time",
    .undated = "without a date",
    .whole_time = "the whole time",
    .previous = "Previous",
    .next = "Next",
    .page = "Page",
    .nothing_found = "No article was found.",
    .nothing_hint = "Try fewer words or another spelling, or remove a filter.",
    .save_jsonl = "Save as JSON Lines",
    .save_csv = "Save as CSV",
    .original = "Original article",
    .similar = "Similar articles",
    .why = "Why it matched",
    .word = "Word",
    .rule = "How",
    .weight = "Weight",
    .found = "Found",
    .cite = "Cite as",
    .back = "Back to the results",
    .places = "places",
    .names = "Names in this article",
    .error = "This did not work",
    .span = "Time",
    .unit = "By",
    .units = {"year", "month", "day", "week"},
    .coverage_hint =
        "How many articles the archive holds of each source: look here before you "
        "believe a curve.",
    .compare_hint = "Up to four questions over time, in articles.",
    .keys = "Keys",
    .key_uses = {"go to the search box", "the next and the previous article", "open the article",
                 "leave the search box"},
    .facets = {"Persons", "Places", "Organisations", "Sources", "Sections", "Languages", "Months",
               "Datelines"},
    .months = {"January", "February", "March", "April", "May", "June", "July", "August",
               "September", "October", "November", "December"},
};

constexpr Phrases kHindi = {
    .code = "hi",
    .other_language = "English",
    .title = "ख़बर",
    .tagline = "हिन्दी और अंग्रेज़ी समाचारों में खोज",
    .search = "खोजें",
    .question = "किसी भी लिपि में शब्द",
    .skip = "सीधे नतीजों पर",
    .help = "सहायता",
    .compare = "तुलना",
    .coverage = "संग्रह में क्या है",
    .articles = "लेख",
    .article = "लेख",
    .stories = "ख़बरें",
    .story = "ख़बर",
    .copies = "प्रतियाँ",
    .copy = "प्रति",
    .every_copy = "ख़बर की हर प्रति अलग",
    .all_words = "सबमें सभी शब्द",
    .with_all = "में सभी शब्द",
    .with_most = "में ज़्यादातर शब्द",
    .did_you_mean = "क्या आपका मतलब था",
    .also = "ये भी खोजे गए",
    .leave_out = "छोड़ें",
    .only_as_written = "सिर्फ़ जैसा लिखा है",
    .narrow = "खोज सीमित करें",
    .only = "केवल",
    .not_this = "नहीं",
    .without = "बिना",
    .remove = "हटाएँ",
    .show_all = "सभी दिखाएँ",
    .find_in = "शुरू के अक्षर",
    .sort = "क्रम",
    .sorts = {"सबसे उपयुक्त पहले", "नए पहले", "पुराने पहले"},
    .from = "इस दिन से",
    .to = "इस दिन तक",
    .options = "और विकल्प",
    .exact = "केवल लिखे हुए शब्द",
    .recency = "नए लेख ऊपर",
    .archive = "संग्रह",
    .all_archives = "सभी संग्रह",
    .over_time = "समय के साथ",
    .undated = "बिना तारीख़",
    .whole_time = "पूरी अवधि",
    .previous = "पिछला",
    .next = "अगला",
    .page = "पृष्ठ",
    .nothing_found = "कोई लेख नहीं मिला।",
    .nothing_hint = "कम शब्द या दूसरी वर्तनी आज़माएँ, या कोई सीमा हटाएँ।",
    .save_jsonl = "JSON Lines में सहेजें",
    .save_csv = "CSV में सहेजें",
    .original = "मूल लेख",
    .similar = "मिलते-जुलते लेख",
    .why = "यह लेख क्यों मिला",
    .word = "शब्द",
    .rule = "कैसे",
    .weight = "भार",
    .found = "मिला",
    .cite = "संदर्भ",
    .back = "नतीजों पर वापस",
    .places = "जगहें",
    .names = "इस लेख में नाम",
    .error = "यह नहीं हो सका",
    .span = "समय",
    .unit = "इकाई",
    .units = {"वर्ष", "महीना", "दिन", "सप्ताह"},
    .coverage_hint = "हर स्रोत के कितने लेख संग्रह में हैं: किसी रेखा पर भरोसा करने से पहले यहाँ देखें।",
    .compare_hint = "समय के साथ चार तक सवाल, लेखों की संख्या में।",
    .keys = "कुंजियाँ",
    .key_uses = {"खोज के खाने पर जाएँ", "अगला और पिछला लेख", "लेख खोलें", "खोज का खाना छोड़ें"},
    .facets = {"व्यक्ति", "स्थान", "संस्थाएँ", "स्रोत", "खंड", "भाषाएँ", "महीने", "डेटलाइन"},
    .months = {"जनवरी", "फ़रवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर", "अक्टूबर",
               "नवंबर", "दिसंबर"},
};

/// How much a header wants a language, 0 to 1.
double wish(std::string_view accept_language, std::string_view code) {
  double best = 0;
  while (!accept_language.empty()) {
    std::string_view part = accept_language.substr(0, accept_language.find(','));
    accept_language.remove_prefix(std::min(part.size() + 1, accept_language.size()));
    while (part.starts_with(' ')) part.remove_prefix(1);
    if (!part.starts_with(code)) continue;
    if (part.size() > code.size() && part[code.size()] != '-' && part[code.size()] != ';') continue;
    const auto q = part.find(";q=");
    const double wanted = q == std::string_view::npos
                              ? 1
                              : std::strtod(std::string(part.substr(q + 3)).c_str(), nullptr);
    best = std::max(best, wanted);
  }
  return best;
}

std::string display_day(const Day& day, const Phrases& words) {
  return std::to_string(day.day) + " " + std::string(words.months[day.month - 1]) + " " +
         std::to_string(day.year);
}

}  // namespace

const Phrases& phrases(PageLanguage language) {
  return language == PageLanguage::hindi ? kHindi : kEnglish;
}

PageLanguage choose_language(std::string_view asked, std::string_view accept_language) {
  if (asked == "hi") return PageLanguage::hindi;
  if (asked == "en") return PageLanguage::english;
  return wish(accept_language, "hi") > wish(accept_language, "en") ? PageLanguage::hindi
                                                                   : PageLanguage::english;
}

std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  std::size_t group = 3;
  for (std::size_t end = digits.size(); end > group; group = 2) {
    end -= group;
    digits.insert(end, ",");
  }
  return digits;
}

std::string display_date(const Date& date, const Phrases& words) {
  std::string shown = display_day(local_day(date), words);
  const std::string iso = to_iso8601(date);
  if (date.has_time && iso.size() >= 16) shown += ", " + iso.substr(11, 5);
  return shown;
}

std::string display_span(std::string_view span, const Phrases& words) {
  const auto date = parse_date(span);
  if (span.size() <= 4 || !date) return std::string(span);
  const Day day = local_day(*date);
  if (span.size() > 7) return display_day(day, words);
  return std::string(words.months[day.month - 1]) + " " + std::to_string(day.year);
}

}  // namespace khabar
