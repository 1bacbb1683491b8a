#include "io/html_text.h"

#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "support/heap_copy.h"

using isnad::io::character_reference;
using isnad::io::html_to_text;
using isnad::test::exact_heap_copy;

TEST_CASE("html_to_text gives one line a block") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"", ""},
      {"plain", "plain"},
      {"<p>One</p><p>Two</p>", "One\nTwo"},
      {"<div><p> One \n  two </p>\n<P CLASS=\"a>b\">Three</P></div>", "One two\nThree"},
      {"a<br/>b<br>c", "a\nb\nc"},
      {"<b>bo</b>ld <i>and</i> slanted", "bold and slanted"},
      {"<tr><td>1</td><td>2</td></tr><tr><td>3</td></tr>", "1 2\n3"},
      {"x<!-- <p>no</p> -->y", "xy"},
      {"x<script>if (a < b) { '</p>' }</script>y<STYLE>p {}</style >z", "xyz"},
      {"<nitf:p>One</nitf:p><nitf:p>Two</nitf:p>", "One\nTwo"},
      {"<?xml version='1.0'?><!DOCTYPE html><p>x</p>", "x"},
      {"<![CDATA[a < b]]>", "a < b"},
      {"3 < 4 and <3 and a<", "3 < 4 and <3 and a<"},
      {"&lt;b&gt; &amp;amp; &#65;&#x42; &nosuch; & &#0; &#xD800;", "<b> &amp; AB &nosuch; & &#0; &#xD800;"},
      {"a&#32;&#10;b", "a b"},
      {"&laquo;&nbsp;oui&nbsp;&raquo; &hellip;", "\xC2\xAB\xC2\xA0oui\xC2\xA0\xC2\xBB \xE2\x80\xA6"},
      {"he said <q>no</q>", "he said \xE2\x80\x9Cno\xE2\x80\x9D"},
      {"<p>cut <a href=\"x", "cut"},
      {"<a title='it's> open'>text</a>", "open'>text"},
      {"x<!-- never closed", "x"},
      {"x<script>never closed", "x"},
  };
  for (const auto& [html, text] : cases) {
    CAPTURE(html);
    CHECK(html_to_text(exact_heap_copy(html)) == text);
  }
}

TEST_CASE("character_reference knows Latin-1 in order") {
  CHECK(character_reference("nbsp") == 0xA0);
  CHECK(character_reference("eacute") == 0xE9);
  CHECK(character_reference("yuml") == 0xFF);
  CHECK(character_reference("times") == 0xD7);
  CHECK(character_reference("rlm") == 0x200F);
  CHECK(character_reference("#1571") == 0x623);
  CHECK(character_reference("#x110000") == 0);
  CHECK(character_reference("#99999999999999999999") == 0);
  CHECK(character_reference("#") == 0);
  CHECK(character_reference("") == 0);
}

TEST_CASE("html_to_text stays linear on hostile markup") {
  for (const std::string piece :
       {"<a href='", "<a href=\"", "<!--", "<script>", "&", "&#x", "<![CDATA[", "</", "<p"}) {
    CAPTURE(piece);
    std::string html;
    while (html.size() < 2'000'000) html += piece;
    CHECK(html_to_text(html).size() <= html.size());
  }
}
