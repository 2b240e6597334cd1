// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/tagger_english.h"

#include <algorithm>
#include <array>
#include <optional>

namespace khabar {
namespace {

/// What a word says of the capitalised words around it.
enum Cue : std::uint32_t {
  kCourtesy = 1U << 0U,        ///< Mr: a person follows.
  kOffice = 1U << 1U,          ///< Minister: a person may follow.
  kGivenName = 1U << 2U,       ///< Rahul: begins a person.
  kFamilyName = 1U << 3U,      ///< Sharma: ends a person.
  kSays = 1U << 4U,            ///< said: a person stands before.
  kOrganisation = 1U << 5U,    ///< Ltd: ends an organisation.
  kOrganisationOf = 1U << 6U,  ///< Ministry: "of" and more follow.
  kPlace = 1U << 7U,           ///< Nagar, district: ends a place or follows it.
  kIn = 1U << 8U,              ///< in: a place follows.
  kNoName = 1U << 9U,          ///< Monday, Indian: capitalised, yet no name.
};

struct CueWords {
  Cue cue;
  std::string_view words;  ///< Separated by spaces, in lower case.
};

constexpr std::array<CueWords, 10> kCueWords = {{
    {kCourtesy, "mr mrs ms miss dr prof shri smt sir pandit maulana"},
    {kOffice,
     "president premier minister governor chancellor senator congressman mayor justice judge "
     "general "
     "lieutenant colonel major captain admiral marshal commissioner secretary chairman chairperson "
     "chairwoman chief director spokesperson spokesman spokeswoman speaker ambassador envoy leader "
     "mp "
     "mla cm pm ceo professor coach skipper actor actress singer filmmaker cricketer batsman "
     "bowler "
     "businessman activist journalist advocate lawyer scientist economist author inspector "
     "constable "
     "superintendent magistrate collector king queen prince princess pope"},
    {kGivenName,
     "aditya ajay akash akshay amit amitabh anand anil anita anjali anuj anurag arjun arun arvind "
     "ashish ashok ashwini deepak deepika dinesh farooq gaurav gautam geeta hardik harish imran "
     "jagdeep jyoti kamal karan kavita kiran lalit mahesh manish manoj meena mohammad mohammed "
     "mohan "
     "mohit mukesh narendra naveen neeraj neha nikhil nitin pankaj pooja prakash pramod prashant "
     "priya priyanka rahul raj rajesh rajiv rakesh ramesh ravi rekha ritu rohit sachin salman "
     "sandeep "
     "sanjay sanjeev santosh satish shashi shivani shreya smriti sonia sourav sudhir sunil sunita "
     "suresh sushil tejashwi uday vandana varun vijay vikas vikram vinay vinod virat vivek yogesh "
     "andrew anthony barack boris charles christopher daniel david donald edward elizabeth emma "
     "george hillary james jennifer john jonathan joseph kamala karen kevin laura linda mark mary "
     "matthew michael nancy patricia paul peter richard robert ronald sarah stephen steven susan "
     "thomas vladimir william"},
    {kFamilyName,
     "agarwal aggarwal ahmed akhtar ali ansari banerjee bhardwaj bhatia bhatt bose chandra "
     "chatterjee "
     "chaudhary chauhan chopra choudhary desai deshmukh dubey dutta gandhi ghosh gill goswami "
     "goyal "
     "gupta hussain iyer jain jha joshi kapoor kaur khan khanna kohli krishnan kulkarni kumar "
     "malhotra "
     "malik mehta menon mishra modi mukherjee naidu nair pandey patel patil pillai prasad qureshi "
     "rajput rao rathore rawat reddy roy saxena sen sethi shah sharma shetty shukla siddiqui singh "
     "sinha srivastava thakur thakur tiwari trivedi tyagi verma yadav zaidi "
     "anderson brown clark davis harris jackson johnson jones martin miller smith taylor thompson "
     "williams wilson"},
    {kSays,
     "said says told tells added adds tweeted alleged claimed stated asserted announced argued "
     "noted "
     "remarked replied urged warned who"},
    {kOrganisation,
     "ltd limited inc corp corporation company llc llp plc bank university institute college "
     "school "
     "ministry department commission council committee court party foundation trust association "
     "federation union board authority agency academy hospital police army navy force forces "
     "airlines "
     "airways motors group times news bureau organisation organization society congress sabha "
     "parliament assembly league club industries technologies pharmaceuticals pharma tribunal "
     "directorate secretariat alliance front morcha dal sena parishad sangh samiti corps guard "
     "network "
     "media laboratory laboratories studios nations government govt"},
    {kOrganisationOf,
     "ministry department bank university institute board council commission court bureau "
     "directorate "
     "federation association chamber confederation academy embassy college school institutes party "
     "directorate organisation organization"},
    {kPlace,
     "city district state province county river lake sea ocean island islands valley mountains "
     "hills "
     "airport road street nagar bridge colony chowk strait peninsula village town taluka tehsil "
     "junction region"},
    {kIn, "in near across outside"},
    {kNoName,
     "monday tuesday wednesday thursday friday saturday sunday january february march april may "
     "june "
     "july august september october november december hindi english urdu tamil bengali indian "
     "indians "
     "american americans chinese russian british pakistani hindu hindus muslim muslims christian "
     "sikh "
     "section class article chapter phase part act test covid covid-19 opposition house centre "
     "constitution internet god former senior late union chief home external finance prime deputy "
     "vice "
     "joint additional national international supreme high new world olympic olympics cup prize "
     "award "
     "bill budget diwali eid christmas holi ramadan twitter facebook instagram youtube whatsapp"},
}};

// How sure each kind of evidence is, on the scale of TaggedSpan::score.
constexpr float kSure = 4;
constexpr float kLikely = 2.5F;

constexpr std::size_t kLongestPerson = 4;  // words

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

/// A word of the sentence and what is to be seen of it.
struct Seen {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;  ///< The possessive left out: "Modi" of "Modi's".
  std::uint32_t cues = 0;
  bool punctuation = false;
  bool latin = false;
  bool capital = false;    ///< "Modi", "BJP".
  bool all_upper = false;  ///< "BJP".
  bool possessive = false;
  bool common = false;   ///< A stop word.
  bool opening = false;  ///< First word of the sentence: its capital says nothing.

  bool has(std::uint32_t cue) const { return (cues & cue) != 0; }
};

/// Neighbouring words [first, last] of a sentence.
struct Run {
  std::size_t first = 0;
  std::size_t last = 0;

  std::size_t size() const { return last - first + 1; }
};

Seen look_at(std::string_view text, const TaggerWord& word) {
  Seen seen{word.begin, word.end};
  const auto written = text.substr(word.begin, word.end - word.begin);
  seen.punctuation = word.is_punctuation();
  seen.latin = is_upper(written.front()) || is_lower(written.front());
  seen.capital = is_upper(written.front());
  seen.all_upper = written.size() > 1 && std::ranges::none_of(written, is_lower);
  for (const std::string_view ending : {"'s", "’s"}) {
    if (!written.ends_with(ending)) continue;
    seen.possessive = true;
    seen.end -= static_cast<std::uint32_t>(ending.size());
  }
  return seen;
}

/// Whether most words carry a capital, so that a capital tells nothing. Words of other scripts
/// count as small ones.
bool is_headline(const std::vector<Seen>& words) {
  constexpr std::uint32_t kLongWord = 4;  // bytes; short words stay small in headlines
  std::size_t capitals = 0;
  std::size_t small = 0;
  for (const Seen& word : words) {
    if (word.punctuation || word.opening || word.common) continue;
    if (word.end - word.begin < kLongWord) continue;
    ++(word.capital ? capitals : small);
  }
  return capitals > 3 * small;
}

class SentenceReader {
 public:
  explicit SentenceReader(const std::vector<Seen>& words) : words_(words) {}

  void find(std::vector<TaggedSpan>& spans) const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (!can_start(i)) continue;
      const Run run = run_from(i);
      if (const auto span = name_in(run)) spans.push_back(*span);
      i = run.last;
    }
  }

 private:
  bool is_capital(std::size_t i) const {
    return i < words_.size() && words_[i].latin && words_[i].capital;
  }
  bool can_start(std::size_t i) const { return is_capital(i) && !words_[i].common; }
  bool has(std::size_t i, std::uint32_t cue) const {
    return i < words_.size() && words_[i].has(cue);
  }
  bool is_small_word(std::size_t i) const {
    return i < words_.size() && words_[i].latin && words_[i].common && !words_[i].capital;
  }

  /// The capitalised words from `first` on, small words inside names of bodies with them: "Ministry
  /// of Health and Family Welfare".
  Run run_from(std::size_t first) const {
    Run run{first, first};
    bool of_body = false;
    while (!words_[run.last].possessive) {
      const std::size_t next = run.last + 1;
      of_body = of_body || words_[run.last].has(kOrganisationOf);
      if (is_capital(next) && !words_[next].common) {
        run.last = next;
      } else if (of_body && is_small_word(next) && can_start(next + 1)) {
        run.last = next + 1;
      } else {
        break;
      }
    }
    return run;
  }

  std::optional<TaggedSpan> name_in(const Run& run) const {
    if (const auto person = titled_person(run)) return person;
    if (const auto body = organisation(run)) return body;
    if (const auto place = place_in(run)) return place;
    return untitled_person(run);
  }

  TaggedSpan span(const Run& run, EntityType type, float score) const {
    return {words_[run.first].begin, words_[run.last].end, type, score};
  }

  /// "Prime Minister Narendra Modi", "Mr Sharma", "actor Salman Khan".
  std::optional<TaggedSpan> titled_person(const Run& run) const {
    constexpr std::uint32_t kTitle = kCourtesy | kOffice;
    Run name = run;
    for (std::size_t i = run.first; i <= run.last; ++i) {
      if (words_[i].has(kTitle)) name.first = i + 1;
    }
    const bool titled = name.first > 0 && has(name.first - 1, kTitle);
    if (!titled || name.first > name.last || name.size() > kLongestPerson) return std::nullopt;
    if (!may_be_person(name)) return std::nullopt;
    return span(name, EntityType::person, kSure);
  }

  /// No word of a person's name is a cue for something else.
  bool may_be_person(const Run& run) const {
    constexpr std::uint32_t kElse = kOrganisation | kOrganisationOf | kPlace | kNoName;
    for (std::size_t i = run.first; i <= run.last; ++i) {
      const Seen& word = words_[i];
      const bool initials = word.end - word.begin <= 4 && i == run.first && run.size() > 1;
      if (!word.capital || word.has(kElse) || (word.all_upper && !initials)) return false;
    }
    return true;
  }

  /// "Tata Motors", "Reserve Bank of India".
  std::optional<TaggedSpan> organisation(const Run& run) const {
    if (run.size() < 2) return std::nullopt;
    const bool ends = words_[run.last].has(kOrganisation);
    bool of = false;
    for (std::size_t i = run.first; i < run.last; ++i) {
      of = of || (words_[i].has(kOrganisationOf) && !words_[i + 1].capital);
    }
    if (!ends && !of) return std::nullopt;
    return span(run, EntityType::organisation, kSure);
  }

  /// "Lajpat Nagar", "Meerut district", "in Meerut".
  std::optional<TaggedSpan> place_in(const Run& run) const {
    for (std::size_t i = run.first; i <= run.last; ++i) {
      if (words_[i].has(kNoName | kOrganisation) || words_[i].all_upper) return std::nullopt;
    }
    if (run.size() > 1 && words_[run.last].has(kPlace)) {
      return span(run, EntityType::place, kSure);
    }
    if (words_[run.first].opening) return std::nullopt;
    if (has(run.last + 1, kPlace) && !words_[run.last].possessive) {
      return span(run, EntityType::place, kLikely);
    }
    const bool after_in = run.first > 0 && has(run.first - 1, kIn) && run.size() <= 2;
    if (!after_in || words_[run.last].possessive) return std::nullopt;
    return span(run, EntityType::place, kLikely);
  }

  /// "Rakesh Tikait said", "Anil Deshpande", "Meera Iyer".
  std::optional<TaggedSpan> untitled_person(const Run& run) const {
    if (run.size() < 2 || run.size() > kLongestPerson || !may_be_person(run)) return std::nullopt;
    if (words_[run.first].has(kGivenName) || words_[run.last].has(kFamilyName)) {
      return span(run, EntityType::person, kSure);
    }
    if (!has(run.last + 1, kSays) || words_[run.first].opening) return std::nullopt;
    return span(run, EntityType::person, kLikely);
  }

  const std::vector<Seen>& words_;
};

}  // namespace

EnglishNames::EnglishNames() {
  for (const auto& [cue, words] : kCueWords) {
    for (std::size_t begin = 0; begin < words.size();) {
      const std::size_t end = std::min(words.find(' ', begin), words.size());
      cues_[words.substr(begin, end - begin)] |= cue;
      begin = end + 1;
    }
  }
}

void EnglishNames::find(std::string_view text, const std::vector<Token>& tokens,
                        std::span<const TaggerWord> sentence,
                        std::vector<TaggedSpan>& spans) const {
  std::vector<Seen> words;
  bool opening = true;
  for (const TaggerWord& word : sentence) {
    Seen seen = look_at(text, word);
    if (!word.is_punctuation()) {
      const Token& token = tokens[word.first_token];
      const auto cue = word.token_count == 1 ? cues_.find(token.exact) : cues_.end();
      if (cue != cues_.end()) seen.cues = cue->second;
      seen.common = token.stop_word;
      seen.opening = opening;
      opening = false;
    }
    words.push_back(seen);
  }
  if (!is_headline(words)) SentenceReader(words).find(spans);
}

}  // namespace khabar
