// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

#include <unicode/uchar.h>

#include "common/unicode.h"

namespace khabar {
namespace {

using std::chrono::sys_days;

constexpr std::int64_t kSecondsPerDay = 86400;
constexpr std::size_t kMaxDateBytes = 200;  // the longest real one, a JavaScript date, has 70

struct NamedNumber {
  std::string_view name;
  int number;
};

// Hindi names without nukta, in the spellings that newspapers use, then those of CLDR and others
// that are cut short; English ones by three letters.
constexpr std::array kHindiMonths = {
    NamedNumber{"जनवरी", 1},  NamedNumber{"फरवरी", 2},   NamedNumber{"मार्च", 3},
    NamedNumber{"अप्रैल", 4},   NamedNumber{"अप्रेल", 4},    NamedNumber{"मई", 5},
    NamedNumber{"जून", 6},     NamedNumber{"जुलाई", 7},    NamedNumber{"अगस्त", 8},
    NamedNumber{"सितंबर", 9},  NamedNumber{"सितम्बर", 9},  NamedNumber{"अक्टूबर", 10},
    NamedNumber{"अक्तूबर", 10}, NamedNumber{"नवंबर", 11},   NamedNumber{"नवम्बर", 11},
    NamedNumber{"दिसंबर", 12}, NamedNumber{"दिसम्बर", 12}, NamedNumber{"अक्टुबर", 10},
    NamedNumber{"अक्तुबर", 10}, NamedNumber{"जन", 1},      NamedNumber{"फर", 2},
    NamedNumber{"फरव", 2},    NamedNumber{"अप्र", 4},     NamedNumber{"अप्रै", 4},
    NamedNumber{"जुल", 7},     NamedNumber{"जुला", 7},     NamedNumber{"अग", 8},
    NamedNumber{"सित", 9},    NamedNumber{"सितं", 9},     NamedNumber{"अक्टू", 10},
    NamedNumber{"अक्तू", 10},   NamedNumber{"अक्ट", 10},    NamedNumber{"अक्त", 10},
    NamedNumber{"नव", 11},    NamedNumber{"नवं", 11},     NamedNumber{"दिस", 12},
    NamedNumber{"दिसं", 12},
};
constexpr std::array kEnglishMonths = {
    NamedNumber{"january", 1},  NamedNumber{"february", 2},  NamedNumber{"march", 3},
    NamedNumber{"april", 4},    NamedNumber{"may", 5},       NamedNumber{"june", 6},
    NamedNumber{"july", 7},     NamedNumber{"august", 8},    NamedNumber{"september", 9},
    NamedNumber{"october", 10}, NamedNumber{"november", 11}, NamedNumber{"december", 12},
};

// Minutes east of UTC. The American ones are those of RFC 2822, section 4.3.
constexpr std::array kZones = {
    NamedNumber{"z", 0},      NamedNumber{"utc", 0},    NamedNumber{"gmt", 0},
    NamedNumber{"ist", 330},  NamedNumber{"npt", 345},  NamedNumber{"pkt", 300},
    NamedNumber{"est", -300}, NamedNumber{"edt", -240}, NamedNumber{"cst", -360},
    NamedNumber{"cdt", -300}, NamedNumber{"mst", -420}, NamedNumber{"mdt", -360},
    NamedNumber{"pst", -480}, NamedNumber{"pdt", -420},
};

template <typename Table>
std::optional<int> find_number(const Table& table, std::string_view name) {
  for (const auto& entry : table) {
    if (entry.name == name) return entry.number;
  }
  return std::nullopt;
}

/// "sep", "sept" and "september" are 9.
std::optional<int> month_named(std::string_view word) {
  if (const auto month = find_number(kHindiMonths, word)) return month;
  for (const auto& month : kEnglishMonths) {
    if (word.size() >= 3 && month.name.starts_with(word)) return month.number;
  }
  return std::nullopt;
}

/// Writes "a.m." as "am".
void join_half_of_day(std::string& text) {
  for (const std::string_view half : {"a.m", "p.m"}) {
    const auto at = text.find(half);
    if (at == std::string::npos || at == 0 || (text[at - 1] >= 'a' && text[at - 1] <= 'z'))
      continue;
    text.erase(at + 1, 1);
  }
}

/// Lower case, ASCII digits, no nukta, no sign that cuts a word short ("सित॰", which many write
/// "सित०"): one spelling to read.
std::string simplify(std::string_view text) {
  constexpr char32_t kNukta = 0x093c;
  constexpr char32_t kAbbreviation = 0x0970;
  constexpr char32_t kDevanagariZero = 0x0966;
  std::string simple;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const char32_t c = next_code_point(text, i);
    const int digit = u_charDigitValue(static_cast<UChar32>(c));
    const bool after_letter = !simple.empty() && static_cast<unsigned char>(simple.back()) >= 0x80;
    if (c == kAbbreviation || (c == kDevanagariZero && after_letter)) continue;
    if (digit >= 0) {
      simple += static_cast<char>('0' + digit);
    } else if (c != kNukta) {
      simple.append(text.substr(begin, i - begin));
    }
  }
  simple = to_lower(simple);
  join_half_of_day(simple);
  return simple;
}

enum class Kind { number, word, sign };

struct Piece {
  Kind kind;
  std::string_view text;
};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

std::vector<Piece> split_pieces(std::string_view text) {
  std::vector<Piece> pieces;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const auto run = [&](auto belongs) {
      while (i < text.size() && belongs(text[i])) ++i;
    };
    Kind kind = Kind::sign;
    if (is_digit(text[i])) {
      kind = Kind::number;
      run(is_digit);
    } else if (is_word_byte(text[i])) {
      kind = Kind::word;
      run(is_word_byte);
    } else {
      ++i;
      if (std::string_view(" \t\r\n,").find(text[begin]) != std::string_view::npos) continue;
    }
    pieces.push_back({kind, text.substr(begin, i - begin)});
  }
  return pieces;
}

int to_int(std::string_view digits) {
  int value = 0;
  for (const char c : digits.substr(0, 9)) value = value * 10 + (c - '0');
  return value;
}

/// A date as read, before it is filed in a zone.
struct WrittenDate {
  Date date;
  bool names_zone = false;
};

/// The moment of a Unix time. How long the number is tells its unit: seconds have had 9 or 10
/// digits since 1973.
std::optional<WrittenDate> read_unix_time(std::string_view digits) {
  std::int64_t per_second = 1;
  switch (digits.size()) {
    case 9:
    case 10:
      break;
    case 13:
      per_second = 1000;
      break;
    case 16:
      per_second = 1'000'000;
      break;
    case 19:
      per_second = 1'000'000'000;
      break;
    default:
      return std::nullopt;
  }
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return WrittenDate{{value / per_second, 0, true}, true};
}

/// "1694580300", "1694580300.25" and "/date(1694580300000+0530)/": times as programs keep them.
std::optional<WrittenDate> read_program_time(std::string_view simple) {
  while (simple.ends_with(' ')) simple.remove_suffix(1);
  while (simple.starts_with(' ')) simple.remove_prefix(1);
  constexpr std::string_view kOpen = "date(";
  const auto open = simple.find(kOpen);
  if (open == std::string_view::npos || open > 2) {
    const auto digits = simple.substr(0, simple.find('.'));
    const auto parts = simple.substr(std::min(digits.size() + 1, simple.size()));
    if (parts.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
    return read_unix_time(digits);
  }
  std::int64_t milliseconds = 0;
  const auto inside = simple.substr(open + kOpen.size());
  const auto [end, error] =
      std::from_chars(inside.data(), inside.data() + inside.size(), milliseconds);
  constexpr std::int64_t kFirst = -62'135'510'400'000;  // 2 January of the year 1, in any zone
  constexpr std::int64_t kLast = 253'402'214'400'000;   // 31 December of 9999
  if (error != std::errc() || milliseconds < kFirst || milliseconds > kLast) return std::nullopt;
  const std::string_view rest(end, static_cast<std::size_t>(inside.data() + inside.size() - end));
  if (rest.find(')') == std::string_view::npos) return std::nullopt;
  const auto seconds =
      std::chrono::floor<std::chrono::seconds>(std::chrono::milliseconds(milliseconds));
  return WrittenDate{{seconds.count(), 0, true}, true};
}

/// Reads one date from left to right. Every number must have its place in it: a text with numbers
/// left over is not a date.
class DateParser {
 public:
  explicit DateParser(const std::vector<Piece>& pieces) : pieces_(pieces) {}

  std::optional<WrittenDate> parse() {
    while (at_ < pieces_.size()) {
      if (!step()) return std::nullopt;
    }
    return finish();
  }

 private:
  bool step() {
    if (is(Kind::number)) {
      return read_time() || read_numeric_day() || read_month_of_year() || read_compact_day() ||
             read_loose_number();
    }
    if (is(Kind::word)) {
      read_word(pieces_[at_++].text);
      return true;
    }
    if (read_offset()) return true;
    ++at_;
    return true;
  }

  [[nodiscard]] bool is(Kind kind, std::size_t ahead = 0) const {
    return at_ + ahead < pieces_.size() && pieces_[at_ + ahead].kind == kind;
  }
  [[nodiscard]] bool is_sign(std::size_t ahead, std::string_view signs) const {
    return is(Kind::sign, ahead) && signs.find(pieces_[at_ + ahead].text) != std::string_view::npos;
  }
  [[nodiscard]] bool is_word(std::size_t ahead, std::string_view word) const {
    return is(Kind::word, ahead) && pieces_[at_ + ahead].text == word;
  }
  [[nodiscard]] std::string_view digits(std::size_t ahead = 0) const {
    return pieces_[at_ + ahead].text;
  }
  [[nodiscard]] int number(std::size_t ahead = 0) const { return to_int(digits(ahead)); }

  [[nodiscard]] bool names_hours(std::size_t ahead) const {
    constexpr std::array<std::string_view, 6> kWords = {"am", "pm", "बजे", "hrs", "hours", "ist"};
    return std::any_of(kWords.begin(), kWords.end(),
                       [&](std::string_view word) { return is_word(ahead, word); });
  }

  /// "10:15", "10:15:30.250", "04.30 pm", "5 बजे", "5 pm".
  bool read_time() {
    if (has_time_) return false;
    if (is_sign(1, ":") && is(Kind::number, 2)) {
      set_time(number(), number(2), 0);
      at_ += 3;
      if (is_sign(0, ":") && is(Kind::number, 1)) {
        second_ = number(1);
        at_ += 2;
        if (is_sign(0, ".") && is(Kind::number, 1)) at_ += 2;  // parts of a second
      }
      return true;
    }
    if (is_sign(1, ".") && is(Kind::number, 2) && digits(2).size() == 2 && names_hours(3)) {
      set_time(number(), number(2), 0);
      at_ += 3;
      return true;
    }
    if (is_word(1, "बजे") || is_word(1, "am") || is_word(1, "pm")) {
      set_time(number(), 0, 0);
      ++at_;
      return true;
    }
    return false;
  }

  /// "2023-09-13", "13/09/2023", "13.09.23": the day comes first unless the year does.
  bool read_numeric_day() {
    constexpr std::string_view kSeparators = "-/.";
    if (!is_sign(1, kSeparators) || !is(Kind::number, 2) || !is_sign(3, kSeparators) ||
        !is(Kind::number, 4)) {
      return false;
    }
    if (day_ || month_ || year_) return false;
    const bool year_first = digits().size() == 4;
    set_year(digits(year_first ? 0 : 4));
    month_ = number(2);
    day_ = number(year_first ? 4 : 0);
    at_ += 5;
    return true;
  }

  /// "2023-09", "09/2023": a month, when no day stands beside it.
  bool read_month_of_year() {
    constexpr std::string_view kSeparators = "-/.";
    if (!is_sign(1, kSeparators) || !is(Kind::number, 2) || day_ || month_ || year_) return false;
    const bool year_first = digits().size() == 4 && digits(2).size() <= 2;
    const bool year_last = digits().size() <= 2 && digits(2).size() == 4;
    if (at_ + 3 != pieces_.size() || (!year_first && !year_last)) return false;
    set_year(digits(year_first ? 0 : 2));
    month_ = number(year_first ? 2 : 0);
    at_ += 3;
    return true;
  }

  /// "20230913", "20230913T101530", "202309131015", "20230913101530".
  bool read_compact_day() {
    const std::size_t length = digits().size();
    if ((length != 8 && length != 12 && length != 14) || day_ || month_ || year_) return false;
    if (length > 8) {
      const auto time = digits().substr(8);
      set_time(to_int(time.substr(0, 2)), to_int(time.substr(2, 2)), to_int(time.substr(4)));
    }
    set_year(digits().substr(0, 4));
    month_ = to_int(digits().substr(4, 2));
    day_ = to_int(digits().substr(6, 2));
    ++at_;
    if (is_word(0, "t") && is(Kind::number, 1) &&
        (digits(1).size() == 6 || digits(1).size() == 4)) {
      const auto time = digits(1);
      set_time(to_int(time.substr(0, 2)), to_int(time.substr(2, 2)), to_int(time.substr(4)));
      at_ += 2;
    }
    return true;
  }

  /// The 13 or the 2023 of "Sep 13, 2023".
  bool read_loose_number() {
    const auto text = digits();
    ++at_;
    if (!day_ && text.size() <= 2) {
      day_ = to_int(text);
      return true;
    }
    if (year_ || (text.size() != 4 && text.size() != 2)) return false;
    set_year(text);
    return true;
  }

  void read_word(std::string_view word) {
    if (const auto zone = find_number(kZones, word)) {
      if (has_time_) {
        offset_minutes_ = *zone;
        names_zone_ = true;
      }
    } else if (const auto month = month_named(word)) {
      if (!month_) month_ = month;
    } else {
      read_half_of_day(word);
    }
  }

  void read_half_of_day(std::string_view word) {
    if (word == "am" || word == "सुबह") half_ = Half::morning;
    if (word == "दोपहर") half_ = Half::noon;
    if (word == "pm" || word == "शाम") half_ = Half::evening;
    if (word == "रात") half_ = Half::night;
  }

  /// "+05:30", "-0800", "+05" after a time. The dash of "10:15 - 13 Sep" is none.
  bool read_offset() {
    if (!has_time_ || !is_sign(0, "+-") || !is(Kind::number, 1)) return false;
    if (digits().data() + 1 != digits(1).data()) return false;
    const int sign = digits() == "-" ? -1 : 1;
    int hours = number(1);
    int minutes = 0;
    const bool together = digits(1).size() == 4;
    if (together) {
      minutes = hours % 100;
      hours /= 100;
    }
    at_ += 2;
    if (!together && is_sign(0, ":") && is(Kind::number, 1)) {
      minutes = number(1);
      at_ += 2;
    }
    names_zone_ = true;
    if (hours > 14 || minutes > 59) {
      broken_ = true;
      return true;
    }
    offset_minutes_ = sign * (hours * 60 + minutes);
    return true;
  }

  void set_time(int hour, int minute, int second) {
    has_time_ = true;
    hour_ = hour;
    minute_ = minute;
    second_ = second;
  }

  /// Two digits are of this century below 50: RFC 2822, section 4.3.
  void set_year(std::string_view text) {
    const int value = to_int(text);
    if (text.size() == 2) {
      year_ = value + (value < 50 ? 2000 : 1900);
    } else if (text.size() == 4) {
      year_ = value;
    } else {
      broken_ = true;
    }
  }

  [[nodiscard]] int hour_of_day() const {
    switch (half_) {
      case Half::unknown:
        return hour_;
      case Half::morning:
        return hour_ == 12 ? 0 : hour_;
      case Half::noon:  // "दोपहर 11:30 बजे" is before noon
        return hour_ < 11 ? hour_ + 12 : hour_;
      case Half::evening:
        return hour_ < 12 ? hour_ + 12 : hour_;
      case Half::night:  // "रात 2 बजे" is after midnight
        if (hour_ == 12) return 0;
        return hour_ >= 6 && hour_ < 12 ? hour_ + 12 : hour_;
    }
    return hour_;
  }

  [[nodiscard]] std::optional<WrittenDate> finish() const {
    const bool is_month = year_ && month_ && !day_ && !has_time_;
    if (broken_ || !year_ || !month_ || (!day_ && !is_month) || *year_ < 1) return std::nullopt;
    const std::chrono::year_month_day written{
        std::chrono::year(*year_), std::chrono::month(static_cast<unsigned>(*month_)),
        std::chrono::day(static_cast<unsigned>(day_.value_or(1)))};
    if (!written.ok()) return std::nullopt;
    Date date;
    date.epoch_seconds = sys_days(written).time_since_epoch().count() * kSecondsPerDay;
    if (!has_time_) return WrittenDate{date, false};
    const int hour = hour_of_day();
    if (hour > 23 || minute_ > 59 || second_ > 60) return std::nullopt;
    date.has_time = true;
    date.offset_minutes = offset_minutes_;
    date.epoch_seconds += (hour * 60 + minute_ - offset_minutes_) * 60 + second_;
    return WrittenDate{date, names_zone_};
  }

  enum class Half { unknown, morning, noon, evening, night };

  const std::vector<Piece>& pieces_;
  std::size_t at_ = 0;
  std::optional<int> year_, month_, day_;
  int hour_ = 0;
  int minute_ = 0;
  int second_ = 0;
  int offset_minutes_ = 0;
  Half half_ = Half::unknown;
  bool has_time_ = false;
  bool names_zone_ = false;
  bool broken_ = false;
};

std::optional<WrittenDate> read_date(std::string_view text) {
  if (text.size() > kMaxDateBytes || find_invalid_utf8(text)) return std::nullopt;
  const std::string simple = simplify(text);
  if (const auto moment = read_program_time(simple)) return moment;
  const auto pieces = split_pieces(simple);
  return DateParser(pieces).parse();
}

std::string print(const char* format, auto... values) {
  std::array<char, 64> text{};
  const int length = std::snprintf(text.data(), text.size(), format, values...);
  return {text.data(), static_cast<std::size_t>(length)};
}

}  // namespace

Day local_day(const Date& date) {
  const std::chrono::seconds local{date.epoch_seconds + std::int64_t{date.offset_minutes} * 60};
  const std::chrono::year_month_day day{
      std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(local))};
  return {static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
          static_cast<unsigned>(day.day())};
}

std::optional<Date> parse_date(std::string_view text) {
  const auto written = read_date(text);
  return written ? std::optional(written->date) : std::nullopt;
}

std::optional<Date> parse_date(std::string_view text, const TimeZone& zone) {
  auto written = read_date(text);
  if (!written) return std::nullopt;
  Date& date = written->date;
  if (!date.has_time) return date;
  if (!written->names_zone) {
    date.epoch_seconds -= std::int64_t{zone.offset_minutes_at_local(date.epoch_seconds)} * 60;
  }
  date.offset_minutes = zone.offset_minutes(date.epoch_seconds);
  return date;
}

Day today() {
  const std::time_t now = std::time(nullptr);
  std::tm local = {};
  localtime_r(&now, &local);
  return {local.tm_year + 1900, static_cast<unsigned>(local.tm_mon + 1),
          static_cast<unsigned>(local.tm_mday)};
}

std::string to_iso8601(const Day& day) {
  return print("%04d-%02u-%02u", day.year, day.month, day.day);
}

std::string to_iso8601(const Date& date) {
  std::string text = to_iso8601(local_day(date));
  if (!date.has_time) return text;
  const std::int64_t local = date.epoch_seconds + std::int64_t{date.offset_minutes} * 60;
  const auto second =
      static_cast<int>(((local % kSecondsPerDay) + kSecondsPerDay) % kSecondsPerDay);
  const int offset = std::abs(date.offset_minutes);
  text += print("T%02d:%02d:%02d", second / 3600, second / 60 % 60, second % 60);
  return text + print("%c%02d:%02d", date.offset_minutes < 0 ? '-' : '+', offset / 60, offset % 60);
}

}  // namespace khabar
