# SPDX-License-Identifier: GPL-3.0-or-later
"""Questions in Khabar's query language, taken apart for engines with another; and judgements."""
import collections
import math
import re

FILTER = re.compile(r'\b(source|section|language|date):("[^"]*"|\S+)')
PHRASE = re.compile(r'"([^"]*)"')
WORD = re.compile("(?:[^\\W_]|[\u0900-\u0963\u200c\u200d])+")  # Python's \w has no vowel signs
DEPTH = 10


def read_question(text):
    """What peer.py calls a question."""
    filters = [(field, value.strip('"')) for field, value in FILTER.findall(text)]
    ranked = FILTER.sub(" ", text)
    phrases = [" ".join(WORD.findall(phrase)) for phrase in PHRASE.findall(ranked)]
    words = WORD.findall(PHRASE.sub(" ", ranked))
    return {"text": text, "words": words, "phrases": phrases, "filters": filters}


def read_topics(path):
    """{id: question} of a file of lines ID<TAB>QUERY, or of queries alone: the ids are numbers."""
    rows = [line.split("\t", 1) if "\t" in line else (str(number), line)
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1) if line]
    return {topic: read_question(text) for topic, text in rows}


def read_qrels(path):
    """{topic: {document: grade}} of TREC judgements."""
    qrels = collections.defaultdict(dict)
    for line in path.read_text(encoding="utf-8").splitlines():
        topic, _, document, grade = line.split()
        qrels[topic][document] = int(grade)
    return qrels


def discounted_gain(grades):
    return sum(grade / math.log2(rank + 1) for rank, grade in enumerate(grades[:DEPTH], 1))


def judge(returned, qrels):
    """(nDCG@10, MRR@10) of {topic: ids}, as trec_eval defines them, over the judged topics."""
    ndcg = mrr = 0
    for topic, relevant in qrels.items():
        grades = [relevant.get(document, 0) for document in returned[topic]]
        ndcg += discounted_gain(grades) / discounted_gain(sorted(relevant.values(), reverse=True))
        mrr += next((1 / rank for rank, grade in enumerate(grades[:DEPTH], 1) if grade), 0)
    return ndcg / len(qrels), mrr / len(qrels)
