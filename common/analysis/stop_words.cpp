// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/stop_words.h"

#include "common/analysis/normalizer.h"

namespace khabar {
namespace {

// Words of grammar only: a word that can name something (आप the party among them, and बाद, साल,
// may, will as a noun) is ranked, and BM25 gives it the little that it is worth.
constexpr std::string_view kHindi =
    // postpositions and particles
    "का के की को ने से में पर तक वाला वाले वाली ही भी तो न ना नहीं मत "
    // pronouns
    "मैं मुझे मुझको मुझसे मेरा मेरे मेरी हम हमें हमको हमसे हमारा हमारे हमारी तू तुझे तेरा तेरे तेरी "
    "तुम तुम्हें तुम्हारा तुम्हारे तुम्हारी आपको आपका आपके आपकी आपसे यह ये वह वे वो इस इन उस उन "
    "इसे इन्हें उसे उन्हें इसका इसके इसकी इसको इसमें इससे इसने इसी उसका उसके उसकी उसको उसमें उससे उसने उसी "
    "इनका इनके इनकी इनको इनमें इनसे इन्हीं इन्होंने उनका उनके उनकी उनको उनमें उनसे उन्हीं उन्होंने "
    "यही वही अपना अपने अपनी खुद स्वयं कोई किसी कुछ कौन क्या किस किसे किसका किसके किसकी किन किन्हें "
    "जो जिस जिसे जिसका जिसके जिसकी जिसको जिसमें जिससे जिसने जिन जिन्हें जिनका जिनके जिनकी जिनमें जिनसे जिन्होंने "
    // adverbs and conjunctions
    "यहां वहां कहां जहां अब तब कब जब अभी तभी कभी जभी ऐसा ऐसे ऐसी वैसा वैसे वैसी कैसा कैसे कैसी जैसा जैसे जैसी "
    "इतना इतने इतनी उतना उतने उतनी कितना कितने कितनी जितना जितने जितनी यों यूं क्यों "
    "और या एवं तथा व अथवा लेकिन मगर परंतु किंतु बल्कि कि क्योंकि इसलिए ताकि यदि अगर हालांकि चूंकि यानी "
    "लिए लिये साथ द्वारा बारे "
    // to be, and the verbs that others lean on
    "है हैं हूं हो था थे थी थीं होना होने होनी होता होते होती होतीं हुआ हुए हुई हुईं होगा होंगे होगी होंगी हों होकर "
    "गया गए गई गईं गये गयी गयीं जाना जाने जाता जाते जाती जाएगा जाएगी जाएंगे जाए जाएं रहा रहे रही रहीं "
    "करना करने करता करते करती करके कर करें किया किए किये दिया दिए दी दिये लिया चुका चुके चुकी सकता सकते सकती "
    "सके";

constexpr std::string_view kEnglish =
    "a an the this that these those "
    "i me my mine myself we us our ours ourselves you your yours yourself he him his himself she "
    "her "
    "hers herself it its itself they them their theirs themselves "
    "who whom whose which what when where why how "
    "of in on at by to for from with without about into onto upon over under between among through "
    "during after before since until as than against within "
    "and or but nor so if then because while although though whether both either neither not no "
    "am is are was were be been being do does did doing have has had having "
    "can could shall should would might must ought "
    "there here also too very just only own same such more most some any each all other "
    "dont doesnt didnt isnt arent wasnt werent wont wouldnt couldnt shouldnt cant cannot hasnt "
    "havent hadnt";

std::unordered_set<std::string> make_set() {
  std::unordered_set<std::string> words;
  for (const std::string_view list : {kHindi, kEnglish}) {
    for (std::size_t begin = 0; begin < list.size();) {
      const std::size_t end = std::min(list.find(' ', begin), list.size());
      words.insert(normalize(list.substr(begin, end - begin)));
      begin = end + 1;
    }
  }
  return words;
}

}  // namespace

const std::unordered_set<std::string>& stop_words() {
  static const auto words = make_set();
  return words;
}

bool is_stop_word(std::string_view exact) {
  return stop_words().contains(std::string(exact));
}

}  // namespace khabar
