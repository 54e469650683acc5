#include "services/segmentation/mentions/persons/latin_words.h"

#include <algorithm>
#include <bitset>
#include <initializer_list>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "services/segmentation/gazetteer/gazetteer.h"

namespace huiyao::segmentation {
namespace {

std::vector<std::string_view> Split(std::string_view words) {
  std::vector<std::string_view> all;
  while (!words.empty()) {
    const std::string_view word = words.substr(0, words.find(' '));
    words.remove_prefix(std::min(words.size(), word.size() + 1));
    if (!word.empty()) all.push_back(word);
  }
  return all;
}

// Words, each with a number above 0. Three letters tell most others from them.
class Words {
 public:
  explicit Words(const std::vector<std::string_view>& words) { Add(words, 1); }
  explicit Words(std::initializer_list<std::pair<std::string_view, int>> lists) {
    for (const auto& [words, number] : lists) Add(Split(words), number);
  }

  // 0 of a word that is none of them.
  int NumberOf(std::string_view word) const {
    if (word.size() < 3 ? word.empty() : !begins_[Begin(word)]) return 0;
    const auto found = numbers_.find(word);
    return found == numbers_.end() ? 0 : found->second;
  }
  bool contains(std::string_view word) const { return NumberOf(word) != 0; }

 private:
  static size_t Begin(std::string_view word) {
    return static_cast<size_t>(word[0] & 0x1F) << 10 | static_cast<size_t>(word[1] & 0x1F) << 5 |
           static_cast<size_t>(word[2] & 0x1F);
  }

  void Add(const std::vector<std::string_view>& words, int number) {
    for (const std::string_view word : words) {
      numbers_.emplace(word, number);
      if (word.size() > 2) begins_.set(Begin(word));
    }
  }

  std::unordered_map<std::string_view, int> numbers_;
  std::bitset<1 << 15> begins_;
};

constexpr std::string_view kSole =
    "director directors-general director-general minister president premier chairman chairwoman chairperson chair "
    "governor mayor secretary secretary-general commissioner administrator chancellor dean principal ceo cfo cto head "
    "chief commander king queen pope speaker rector provost headmaster magistrate postmaster comptroller commissar "
    "editor-in-chief commander-in-chief taoiseach emir sultan chief-of-staff sheriff superintendent";
constexpr std::string_view kOffices =
    "vice-president vice-chairman vice-premier vice-minister vice-governor vice-mayor vice-chancellor ambassador "
    "consul "
    "consul-general spokesperson spokesman spokeswoman counsellor counselor envoy commissioner-general founder "
    "co-founder chair-elect co-chair cochair manager supervisor inspector officer official prosecutor procurator "
    "coordinator senator congressman congresswoman lawmaker councillor councilor legislator general admiral colonel "
    "major captain lieutenant marshal brigadier attorney minister-counsellor secretary-designate prince princess duke "
    "leader controller treasurer auditor registrar ombudsman adviser advisor strategist partner owner curator "
    "coach moderator host organizer organiser executive undersecretary under-secretary under-secretary-general "
    "representative";
constexpr std::string_view kRanks =
    "professor academician researcher expert engineer architect economist analyst scientist epidemiologist virologist "
    "physician surgeon doctor nurse pharmacist teacher lecturer lawyer judge justice historian sociologist author "
    "writer "
    "poet painter artist actor actress singer journalist reporter correspondent columnist editor designer technician "
    "agronomist veterinarian psychologist psychiatrist pediatrician paediatrician cardiologist oncologist statistician "
    "biologist chemist physicist astronaut pilot athlete champion scholar fellow specialist consultant therapist "
    "midwife "
    "translator interpreter photographer";
constexpr std::string_view kRoles =
    "member delegate deputy resident farmer student villager patient worker driver shopkeeper volunteer entrepreneur "
    "investor trader fisherman herder herdsman shepherd caregiver mother father parent retiree pensioner veteran "
    "soldier policeman firefighter participant candidate applicant plaintiff defendant witness victim trainee intern "
    "graduate";

const Words& Heads() {
  static const auto& heads = *new Words({{kSole, kSoleOffice}, {kOffices, kOffice}, {kRanks, kRank}, {kRoles, kRole}});
  return heads;
}

}  // namespace

int LatinTitleHead(std::string_view word) {
  if (const int head = Heads().NumberOf(word); head != 0) return head;
  if (!word.starts_with('e') && !word.starts_with('t')) return 0;
  // Ex-mayor, then-governor.
  for (const std::string_view prefix : {"ex-", "then-"}) {
    if (word.starts_with(prefix)) return LatinTitleHead(word.substr(prefix.size())) != 0 ? kOffice : 0;
  }
  return 0;
}

bool IsPluralTitleHead(std::string_view word) {
  constexpr size_t kLeast = 7;
  return word.size() >= kLeast && word.ends_with('s') && LatinTitleHead(word.substr(0, word.size() - 1)) != 0;
}

bool IsLatinTitleModifier(std::string_view word) {
  static const auto& words = *new Words(Split(
      "deputy vice executive assistant associate acting former then first second third senior chief general prime "
      "foreign "
      "health finance financial defence defense interior justice trade environment agriculture education culture "
      "transport "
      "energy economy labor labour science technology industry party state provincial municipal county city permanent "
      "special managing founding honorary standing medical regional country under principal press interim incoming "
      "outgoing "
      "current retired late lead leading head full distinguished visiting adjunct emeritus chinese american british "
      "french "
      "german russian japanese korean indian european african australian canadian brazilian italian spanish "
      "non-executive independent research project program programme department division office section branch "
      "operating information technical scientific high-ranking top local village township district school "
      "hospital university college company lieutenant major rear brigadier attorney national federal "
      "clinical nursing legal chief-executive human resources communications public affairs co family primary "
      "village-level co-managing joint alternate elected ceremonial"));
  return words.contains(word);
}

bool IsLatinFormer(std::string_view word) {
  static const auto& words =
      *new Words(Split("former then acting deputy vice assistant associate interim incoming outgoing retired late "
                       "honorary co alternate joint co-managing first second third executive under emeritus standing"));
  return words.contains(word);
}

bool IsLatinArticle(std::string_view word) {
  static const auto& words =
      *new Words(Split("the a an its his her their newly appointed newly-appointed also now and "
                       "long-time longtime veteran renowned famous noted prominent one"));
  return words.contains(word);
}

bool IsLatinHonorific(std::string_view word) {
  static const auto& words = *new Words(Split("dr mr mrs ms prof sir madam comrade sen rep gov gen hon lady lord"));
  return words.contains(word);
}

bool IsLatinBodyNoun(std::string_view word) {
  static const auto& words = *new Words(
      Split("commission committee ministry department bureau office administration agency council congress conference "
            "court procuratorate government group university college school institute academy hospital clinic center "
            "centre association society federation union organization organisation bank fund company corporation corp "
            "inc ltd co foundation authority board division branch party army navy force forces command secretariat "
            "parliament senate house assembly museum library station laboratory lab observatory church alliance league "
            "network chamber enterprise firm team embassy consulate nations press service services trust cooperative "
            "books media pictures studios records entertainment airlines motors bible dynasty taskforce headquarters "
            "faculty delegation mission"));
  return words.contains(word);
}

bool IsLatinCommonWord(std::string_view word) {
  static const auto& words = *new Words(Split(
      // Words that begin sentences or stand in titles.
      "the a an this that these those there here it its he she they we you i his her their our your my who which what "
      "when "
      "where why how if while as at by for from in into of on onto over under with within without and or but nor yet "
      "so "
      "because although though after before since until during between among about above below against through all any "
      "both each every few many more most much no none not only other some such than then too very also however "
      "meanwhile "
      "moreover therefore thus hence according first second third fourth fifth sixth seventh eighth ninth tenth "
      "firstly "
      "secondly finally last next one two three four five six seven eight nine ten new old great good many "
      // Names of bodies, laws and campaigns.
      "national international global world people people's republic central committees state federal provincial "
      "municipal "
      "public private civil general supreme high higher upper lower main joint special standing permanent executive "
      "administrative legislative judicial political economic social cultural scientific technical medical health "
      "healthcare healthy medicine medicines disease diseases control prevention care nursing traditional western "
      "modern basic primary rural urban regional local foreign domestic home interior internal external affairs "
      "security "
      "safety defense defence military police emergency management supervision regulation reform development planning "
      "plan "
      "plans strategy strategic policy law laws act code regulations rules guidelines guideline opinions measures "
      "notice "
      "report reports white paper blueprint outline initiative campaign program programme project action "
      "conference meeting forum summit session plenary expo exhibition fair festival games olympics cup league day "
      "week "
      "month year spring summer autumn winter era thought theory socialism socialist communist communism democratic "
      "democracy characteristics education culture tourism sports science sciences technology industry industrial "
      "information communications transport transportation railway aviation energy power water resources environment "
      "environmental ecology ecological agriculture agricultural forestry food drug drugs market trade commerce "
      "commercial finance financial monetary tax taxation customs statistics audit insurance labor labour human women "
      "children youth family families population elderly aging ageing veterans civil justice rights court "
      "belt road silk internet plus digital smart green blue red golden big data cloud artificial intelligence "
      "members member group groups leading leaders leader team force forces task mission comrade comrades five-year "
      "north south east west northern southern eastern western northeast northwest southeast southwest middle "
      "street avenue park river lake mountain mountains island islands bay sea ocean delta valley district county city "
      "province region prefecture township town village autonomous zone area special "
      "africa asia europe america americas pacific atlantic arctic antarctic latin african asian european american "
      "china chinese beijing britain british england english scotland france french germany german russia russian "
      "japan "
      "japanese korea korean india indian pakistan pakistani vietnam vietnamese thailand thai singapore malaysia "
      "indonesia "
      "philippines australia australian zealand canada canadian mexico brazil argentina chile peru italy italian spain "
      "spanish portugal greece greek turkey turkish iran iraq israel israeli palestine palestinian egypt egyptian "
      "ethiopia "
      "kenya nigeria ukraine ukrainian poland polish hungary serbia sweden swedish norway norwegian denmark danish "
      "finland "
      "finnish netherlands dutch belgium belgian switzerland swiss austria austrian ireland irish kazakhstan "
      "uzbekistan "
      "mongolia cambodia laos myanmar nepal bangladesh lanka arabia saudi emirates qatar kuwait "
      "london paris berlin moscow tokyo seoul delhi washington york geneva brussels rome vienna sydney "
      "january february march april may june july august september october november december monday tuesday wednesday "
      "thursday friday saturday sunday today yesterday tomorrow christmas "
      "xinhua news daily times post tribune weekly journal magazine radio television tv cctv cgtn who un unicef unesco "
      "nhc nhsa ndrc cdc cpc npc cppcc prc tcm covid g20 brics apec asean eu nato imf wto "
      "congress newsletter website source photo video online platform app system mr mrs ms dr prof"));
  return words.contains(word) || IsLatinBodyNoun(word) || IsLatinTitleModifier(word) || LatinTitleHead(word) != 0 ||
         IsPluralTitleHead(word);
}

bool IsLatinSpeechVerb(std::string_view word) {
  static const auto& words = *new Words(
      Split("said says say stated states told tells added adds noted notes stressed stresses emphasized emphasizes "
            "emphasised emphasises explained explains announced announces warned warns argued argues claimed claims "
            "urged urges pointed remarked observed commented replied answered asked recalled suggested insisted "
            "acknowledged admitted confirmed declared reiterated highlighted underlined underscored predicted wrote "
            "called introduced disclosed revealed concluded"));
  return words.contains(word);
}

bool IsNameParticle(std::string_view word) {
  static const auto& words =
      *new Words(Split("van von de da di del della der den dos du la le bin ibn al el ter ten bint abu mac"));
  return words.contains(word);
}

bool IsPinyinSurname(std::string_view word) {
  static const auto& words = *new Words(Split(
      "wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han "
      "tang "
      "feng yu dong xiao cheng cao yuan deng fu shen zeng peng lv lu su jiang cai jia ding wei xue ye yan pan du dai "
      "xia "
      "zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long "
      "wan "
      "duan lei qian yin yi chang qiao lai gong pang wen lan zhai ni niu ji ge you bi nie cong jiao xiang liu xing lu "
      "yue "
      "qi mei mo zhuang xin guan zu zuo tu geng mou bu zhan miao ling fei jing sheng tong ou zhen qu you cheng pei xi "
      "wei "
      "cha bao huo weng sui zhi gan shan ke ruan gui min xie qiang chai che ran bian rao diao chi teng yuan zang chu "
      "jian "
      "lou fu mu dang lang di ouyang sima shangguan zhuge xiahou huangfu dongfang linghu tong hong xiang an zi zhan "
      "kan quan rong ruan sang sha shuai si tao wo xian xu yun zha zong zuo nong pu pu qiong bo ai ban bei cen chong "
      "lee chan wong cheung leung lam kwok chow tsang ho ng lau tam yip"));
  return words.contains(word);
}

bool IsPinyinGiven(std::string_view word) {
  static const auto& syllables = *new Words(Split(
      "a ai an ang ao ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu ca cai can cang cao ce cen cha "
      "chai "
      "chan chang chao che chen cheng chi chong chou chu chuan chuang chui chun ci cong cu cui cun da dai dan dang dao "
      "de "
      "deng di dian diao ding dong dou du duan dui dun duo e en er fa fan fang fei fen feng fo fu ga gai gan gang gao "
      "ge "
      "gen geng gong gu gua guan guang gui guo ha hai han hang hao he hei heng hong hou hu hua huai huan huang hui huo "
      "ji "
      "jia jian jiang jiao jie jin jing jiong jiu ju juan jue jun ka kai kan kang kao ke ken kong kou ku kua kuan "
      "kuang kui "
      "kun la lai lan lang lao le lei leng li lia lian liang liao lie lin ling liu long lou lu luan lun luo lv lue ma "
      "mai "
      "man mang mao mei men meng mi mian miao min ming mo mou mu na nai nan nao nei neng ni nian niang niao ning niu "
      "nong "
      "nu nuan nuo nv ou pa pai pan pang pei pen peng pi pian piao pin ping po pu qi qia qian qiang qiao qin qing "
      "qiong qiu "
      "qu quan que qun ran rao ren reng ri rong ru ruan rui run ruo sai san sang sao se sen sha shan shang shao she "
      "shen "
      "sheng shi shou shu shua shuai shuang shui shun shuo si song su suan sui sun suo ta tai tan tang tao te teng ti "
      "tian "
      "tiao tie ting tong tou tu tuan tui tun tuo wa wan wang wei wen weng wo wu xi xia xian xiang xiao xie xin xing "
      "xiong "
      "xiu xu xuan xue xun ya yan yang yao ye yi yin ying yong you yu yuan yue yun za zai zan zang zao ze zen zeng zha "
      "zhai "
      "zhan zhang zhao zhe zhen zheng zhi zhong zhou zhu zhuan zhuang zhui zhun zhuo zi zong zou zu zuan zui zun zuo"));
  std::string plain;
  for (const char c : word) {
    if (c != '-' && c != '\'') plain += c;
  }
  if (syllables.contains(plain)) return true;
  for (size_t cut = 1; cut < plain.size() && cut <= 6; ++cut) {
    const std::string_view all = plain;
    if (syllables.contains(all.substr(0, cut)) && syllables.contains(all.substr(cut))) return true;
  }
  return false;
}

}  // namespace huiyao::segmentation
