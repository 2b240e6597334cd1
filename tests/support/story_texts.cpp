// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/story_texts.h"

#include <algorithm>
#include <array>
#include <random>

namespace khabar::test {
namespace {

using Words = std::vector<std::string>;

const Words kHindiPlaces = {"सीतापुर", "बलरामपुर", "कटनी",   "दुमका", "बारां",
                            "नवादा",  "कोरबा",   "सिरोही", "मऊ",   "धमतरी"};
const Words kHindiActs = {"सड़क चौड़ी करने", "पुल की मरम्मत",      "नहर में पानी छोड़ने", "अस्पताल खोलने",
                          "स्कूलों की जाँच",  "बिजली की नई लाइन", "मंडी में तौल बदलने",  "तालाब गहरा करने"};
const Words kHindiPeople = {"जिलाधिकारी मीनाक्षी राव", "अभियंता सुरेश कोल",    "सरपंच अनीता मरावी",
                            "व्यापारी नेता दिलीप जैन",   "शिक्षक रामसेवक यादव", "किसान गोपाल मेघवाल"};
const Words kHindiTails = {
    "लोगों को अब इंतज़ार है कि काम कब पूरा होगा", "पिछले साल भी यही वादा किया गया था",
    "बारिश से पहले इसे निपटाने की तैयारी है",      "इस पर आपत्ति दर्ज करने के लिए सात दिन मिलेंगे",
    "ठेकेदार को दो बार नोटिस दिया जा चुका है",   "गाँव की सभा में इस पर देर तक बहस हुई"};
const Words kEnglishPlaces = {"Sitapur", "Katni", "Dumka", "Baran", "Nawada", "Korba", "Sirohi"};
const Words kEnglishActs = {"widening the bypass road", "repairing the old bridge",
                            "opening a second clinic",  "releasing water into the canal",
                            "inspecting every school",  "laying a new power line"};
const Words kEnglishPeople = {"collector Meenakshi Rao", "engineer Suresh Kol", "trader Dilip Jain",
                              "teacher Ramsevak Yadav"};
const Words kEnglishTails = {
    "residents say the same promise was made last year",
    "objections may be filed within seven days", "the contractor has been warned twice already",
    "work must end before the rains set in", "a village meeting argued over it until late evening"};

class Teller {
 public:
  explicit Teller(std::uint32_t number) : random_(number), is_hindi_(number % 2 == 0) {}

  std::string paragraph() {
    const auto number = std::to_string(random_() % 900 + 20);
    const auto second = std::to_string(random_() % 90 + 3);
    if (is_hindi_) {
      return any(kHindiPlaces) + " में " + any(kHindiActs) + " पर " + number + " लाख रुपये खर्च होंगे, " +
             any(kHindiPeople) + " ने " + second + " " + any(kHindiPlaces) + " के लोगों से कहा। " +
             any(kHindiTails) + "। " + any(kHindiPeople) + " के अनुसार " + any(kHindiActs) + " में " +
             second + " दिन लगेंगे।";
    }
    return "In " + any(kEnglishPlaces) + " " + any(kEnglishActs) + " will cost " + number +
           " lakh rupees, " + any(kEnglishPeople) + " told " + second + " people from " +
           any(kEnglishPlaces) + "; " + any(kEnglishTails) + ". According to " +
           any(kEnglishPeople) + ", " + any(kEnglishActs) + " takes " + second + " days.";
  }

 private:
  const std::string& any(const Words& words) { return words[random_() % words.size()]; }

  std::mt19937 random_;
  bool is_hindi_;
};

std::vector<std::string> paragraphs_of(const Article& article) {
  std::vector<std::string> paragraphs;
  for (std::size_t begin = 0; begin < article.body.size();) {
    const auto end = std::min(article.body.find('\n', begin), article.body.size());
    paragraphs.push_back(article.body.substr(begin, end - begin));
    begin = end + 1;
  }
  return paragraphs;
}

std::string joined(const std::vector<std::string>& paragraphs) {
  std::string body;
  for (const auto& paragraph : paragraphs) body += (body.empty() ? "" : "\n") + paragraph;
  return body;
}

}  // namespace

Article report(std::uint32_t number, std::size_t paragraphs) {
  Teller teller(number);
  Article article;
  article.id = "report-" + std::to_string(number);
  article.title = (number % 2 == 0 ? "ज़िले की ख़बर " : "District notes ") + std::to_string(number);
  article.source = "Paper " + std::to_string(number % 7);
  std::vector<std::string> body;
  for (std::size_t i = 0; i < paragraphs; ++i) body.push_back(teller.paragraph());
  article.body = joined(body);
  return article;
}

std::vector<MadeCopy> copies_of(const Article& original) {
  const auto paragraphs = paragraphs_of(original);
  const auto half = static_cast<std::ptrdiff_t>((paragraphs.size() + 1) / 2);
  std::vector<MadeCopy> copies;
  const auto add = [&](const std::string& what, const std::string& title,
                       const std::vector<std::string>& body) {
    Article copy = original;
    copy.id = original.id + "-" + what;
    copy.title = title;
    copy.source = "Copy of " + what;
    copy.body = joined(body);
    copies.push_back({what, std::move(copy)});
  };
  add("same", original.title, paragraphs);
  add("headline", "जो पहले पन्ने पर था", paragraphs);
  add("shortened", original.title, {paragraphs.begin(), paragraphs.begin() + half});
  auto turned = paragraphs;
  std::rotate(turned.begin(), turned.begin() + half, turned.end());
  add("reordered", original.title, turned);
  auto agency = paragraphs;
  agency.front() = "नई दिल्ली, 3 मई (वार्ता): " + agency.front();
  agency.emplace_back("(यह समाचार एजेंसी की फ़ीड से लिया गया है और संपादित नहीं किया गया है।)");
  add("agency", original.title, agency);
  auto edition = paragraphs;
  edition.back() = Teller(4'000'000 + static_cast<std::uint32_t>(original.body.size())).paragraph();
  edition.insert(edition.begin(), "इस संस्करण में: नगर के पन्ने पर और ख़बरें।");
  add("edition", original.title, edition);
  auto typed = paragraphs;
  for (auto& paragraph : typed) {
    const auto space = paragraph.find(' ', paragraph.size() / 2);
    if (space != std::string::npos) paragraph.insert(space, " भी");
  }
  add("typed", original.title, typed);
  return copies;
}

}  // namespace khabar::test
