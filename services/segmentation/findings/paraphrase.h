#ifndef HUIYAO_SERVICES_SEGMENTATION_FINDINGS_PARAPHRASE_H_
#define HUIYAO_SERVICES_SEGMENTATION_FINDINGS_PARAPHRASE_H_

#include <string_view>
#include <vector>

#include "services/segmentation/layout/range.h"

namespace huiyao::segmentation {

// How much a Chinese official text reads as if a machine had put it into other words: by the words that such machines
// put in for others and officials leave out (paraphrase_marks.h), blanks before punctuation, 于 at the beginning of a
// clause, and numbers of lists that became dates. Feed it the paragraphs in order; their bytes must outlive it.
class Paraphrase {
 public:
  // A mark at a place of a paragraph.
  struct Mark {
    size_t paragraph;
    TextRange range;
    int weight;
  };

  void Read(std::string_view paragraph);

  // A list's number was put into the words of a date so many times.
  void ReadFalseDates(int count);

  // Enough different marks, and enough weight for the length. Mild paraphrase is missed.
  bool IsMachineMade() const;

  // Weight of the marks a thousand Han characters, a mark's repetitions counted up to four times.
  double Density() const;
  // Different marks.
  int Variety() const;
  // The five heaviest in order of their places.
  std::vector<Mark> Strongest() const;

 private:
  void Count(size_t mark, int weight, TextRange range);
  // Han characters of all paragraphs.
  size_t CountHan() const;

  std::vector<std::string_view> paragraphs_;
  int weight_ = 0;
  int variety_ = 0;
  int strong_ = 0;
  // What is left of searches for a mark's second part, so that hostile texts cost no more than others.
  int searches_ = 100'000;
  std::vector<int> counts_;  // by mark
  std::vector<Mark> first_;  // the first place of each mark seen
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_FINDINGS_PARAPHRASE_H_
