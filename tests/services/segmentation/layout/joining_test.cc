#include "services/segmentation/layout/joining.h"

#include <gtest/gtest.h>

#include <string>

namespace huiyao::segmentation {
namespace {

struct JoiningCase {
  std::string before;
  std::string after;
  bool blank;
  bool body;
  bool joined;
};

TEST(JoiningTest, DecidesLineByLine) {
  for (const JoiningCase& c : std::initializer_list<JoiningCase>{
           // Inside a sentence, with and without a blank line.
           {"去年，全县修了三条路，建了两座", "桥，群众出行方便多了。", true, false, true},
           {"去年，全县修了三条路，建了两座", "桥，群众出行方便多了。", false, false, true},
           // One comma is enough once running text has begun.
           {"今年，全县将建成两座", "桥，修好三条路。", true, true, true},
           {"今年，全县将建成两座", "桥，修好三条路。", true, false, false},
           // The first line is complete.
           {"全县去年修了三条路。", "今年再修两条，建一座桥。", false, true, false},
           {"请携带，以下材料：", "身份证、户口簿，缺一不可。", false, true, false},
           {"他说：“路修好了。”", "大家都很高兴，纷纷点赞。", true, true, false},
           // A headline.
           {"全县交通工作会议召开", "全县交通工作会议昨天召开，部署了全年任务。", true, false, false},
           // Something new begins.
           {"全县去年修了三条路，建了两座", "一是桥，二是路，三是站。", true, true, false},
           {"全县去年修了三条路，建了两座", "来源：某县日报", true, true, false},
           {"全县去年修了三条路，建了两座", "某县县长、书记 张三", true, true, false},
           {"一、加强领导，落实责任", "各单位要高度重视，抓好落实。", false, true, false},
           // English.
           {"The county has opened a new clinic in the northern part of", "the valley, near the river.", false, false,
            true},
           {"The county has opened a new clinic", "near the river, in May.", false, false, false},
           {"The county has opened a new clinic in the northern part of", "China, near the river.", false, false, true},
           {"The county has opened a new clinic in the northern part of", "China, near the river.", true, false, false},
           {"Opening hours of the library and the reading room", "Monday to Friday", false, false, false},
           {"The clinic opened on Monday in the northern valley.", "the next one follows", false, false, false}}) {
    EXPECT_EQ(ContinuesAcross({c.before, c.after, c.blank, c.body}), c.joined) << c.before << " | " << c.after;
  }
}

}  // namespace
}  // namespace huiyao::segmentation
