// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/words/latin_hindi.h"

#include <string>
#include <unordered_set>

namespace khabar {
namespace {

using Words = std::unordered_set<std::string_view>;

Words split(std::string_view list) {
  Words words;
  while (!list.empty()) {
    const auto end = std::min(list.find(' '), list.size());
    words.insert(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return words;
}

/// Postpositions, pronouns, auxiliaries and conjunctions as people type them.
const Words& hindi_only() {
  static const Words words = split(
      "ka ki ke ko ne se mein mai mei tak wala wale wali vala vale vali bhi nahi nahin naheen "
      "mujhe mera mere meri humein hame hamara hamare hamari tujhe tera tere teri tumhe tumhara "
      "aapko aapka aapke aapki yah yeh ye vah voh woh wo ve "
      "ise inhe inhen usse unhe unhen iska iske iski isko isme ismein isse isne isi "
      "uska uske uski usko usme usmein usne usi inka inke inki inko inse inhone unka unke unki "
      "unko unse unhone unhonne apna apne apni apana apani khud koi kisi kuch kuchh kaun kya kyaa "
      "kis kise kiska kiske kiski kin jo jis jise jiska jiske jiski jisko jisme jismein jisse "
      "jisne jin jinka jinke jinki jinhone yahan yahaan wahan vahan kahan kahaan jahan jahaan ab "
      "tab kab jab abhi tabhi kabhi aisa aisi vaisa vaise kaisa kaise kaisi jaisa jaise jaisi "
      "itna itne itni utna utne utni kitna kitne kitni jitna jitne jitni kyon kyun kyo kyu aur "
      "evam evan tatha athva athava lekin magar parantu kintu balki kyonki isliye taki taaki yadi "
      "agar halanki chunki yani lie liye liya liyaa sath saath dwara dvara dvaara baare bare "
      "hai hain hun hoon tha thi thin thee hona hone honi hota hote hoti hua huaa hue hui huye "
      "hoga hoge hogi honge hongi gaya gayaa gaye gae gayi gai jana jaana jane jaane jata jaata "
      "jate jaate jati jaati jaega jaega jaegi raha rahe rahi karna karana karne karta karte "
      "karti karke karen kiya kie kiye diya die diye chuka chuke chuki sakta sakate sakte sakti");
  return words;
}

/// Hindi words of the kind that are written as English ones are.
const Words& both_languages() {
  static const Words words =
      split("the to is in us un hi do he me main are par use hum mat tum na so kar");
  return words;
}

}  // namespace

bool reads_as_latin_hindi(const std::vector<Token>& words) {
  std::size_t hindi = 0;
  std::size_t english = 0;
  for (const auto& word : words) {
    if (word.script != Script::latin) continue;
    if (hindi_only().contains(word.exact)) {
      ++hindi;
    } else if (word.stop_word && !both_languages().contains(word.exact)) {
      ++english;
    }
  }
  return hindi > 0 && hindi >= english;
}

bool is_latin_hindi_stop_word(std::string_view exact) {
  return hindi_only().contains(exact) || both_languages().contains(exact);
}

}  // namespace khabar
