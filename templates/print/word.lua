-- Gives Pandoc what HTML can't say: numbers with a tab behind them, real footnotes, lettered lists.

-- The running words stand in the header, and the paper's title in the document's title.
local page_break = pandoc.RawBlock("openxml", '<w:p><w:r><w:br w:type="page"/></w:r></w:p>')

local function rows_of(tbl)
  local rows = pandoc.List()
  rows:extend(tbl.head.rows)
  for _, body in ipairs(tbl.bodies) do
    rows:extend(body.head)
    rows:extend(body.body)
  end
  rows:extend(tbl.foot.rows)
  return rows
end

local function densely(tbl)
  local style = pandoc.Attr("", {}, { ["custom-style"] = "Dense Table" })
  for _, row in ipairs(rows_of(tbl)) do
    for _, cell in ipairs(row.cells) do
      cell.contents = pandoc.List(cell.contents):map(function(block)
        return block.t == "Plain" and pandoc.Div({ pandoc.Para(block.content) }, style) or block
      end)
    end
  end
  return tbl
end

function Div(div)
  if div.classes:includes("running") then return {} end
  if div.classes:includes("marking") then
    div.attributes["custom-style"] = "Marking"
    return div
  end
  if div.classes:includes("notes") then
    div.attributes["custom-style"] = "Notes"
    return div
  end
  if div.classes:includes("caption") then
    div.attributes["custom-style"] = "Table Caption"
    return div
  end
  -- Word has no sideways page here: a table that is too wide is set in smaller type.
  for _, class in ipairs({ "dense", "densest", "landscape" }) do
    if div.classes:includes(class) then return div:walk({ Table = densely }) end
  end
  if div.classes:includes("appendix") then return { page_break, div } end
end

-- The council stands in the text, not as an author below the title.
function Meta(meta)
  meta.author = nil
  return meta
end

local tab = pandoc.RawInline("openxml", "<w:r><w:tab/></w:r>")

-- "4." or "2.3" at the beginning of a paragraph or heading; nil where there is none.
local function numbered(inlines)
  local first = inlines[1]
  if not (first and first.t == "Span" and first.classes:includes("number")) then return nil end
  local words = pandoc.List(first.content)
  words:insert(tab)
  local start = 2
  if inlines[2] and inlines[2].t == "Space" then start = 3 end
  for index = start, #inlines do words:insert(inlines[index]) end
  return words
end

function Para(paragraph)
  local words = numbered(paragraph.content)
  if words then
    return pandoc.Div({ pandoc.Para(words) }, pandoc.Attr("", {}, { ["custom-style"] = "Numbered Paragraph" }))
  end
end

function Header(header)
  if header.level == 1 and header.classes:includes("title") then return {} end
  local words = numbered(header.content)
  if words then
    header.content = words
    return header
  end
end

function Span(span)
  if span.classes:includes("caption-title") then return { pandoc.Strong(span.content), pandoc.LineBreak() } end
  if span.classes:includes("footnote") then return pandoc.Note({ pandoc.Para(span.content) }) end
end

-- No blank at the beginning of a line.
function Inlines(inlines)
  for index = #inlines, 2, -1 do
    if inlines[index].t == "Space" and inlines[index - 1].t == "LineBreak" then inlines:remove(index) end
  end
  return inlines
end

function OrderedList(list)
  if list.style == "LowerAlpha" or list.style == "LowerRoman" then
    list.listAttributes = pandoc.ListAttributes(list.start, list.style, "OneParen")
    return list
  end
end

function Image(image)
  image.attributes.width = "16cm"
  return image
end

local function embolden(row)
  for _, cell in ipairs(row.cells) do
    cell.contents = pandoc.List(cell.contents):map(function(block)
      return block.t == "Plain" and pandoc.Plain({ pandoc.Strong(block.content) }) or block
    end)
  end
end

local function is_total(row)
  for _, class in ipairs({ "group", "subtotal", "total" }) do
    if row.attr.classes:includes(class) then return true end
  end
end

local function longest_word(text)
  local longest = 0
  for word in text:gmatch("%S+") do longest = math.max(longest, utf8.len(word) or #word) end
  return longest
end

-- Columns as wide as their words need, the whole as wide as the page; numbers to the right.
function Table(tbl)
  local needs = {}
  local least = #tbl.colspecs > 8 and 5 or 9
  for _, row in ipairs(rows_of(tbl)) do
    if is_total(row) then embolden(row) end
    for index, cell in ipairs(row.cells) do
      if cell.attr.classes:includes("number") then cell.alignment = "AlignRight" end
      local text = pandoc.utils.stringify(cell.contents)
      local length = #text
      -- Long texts can be broken into lines, short ones such as dates should not be.
      local need = math.min(length, 20) + math.max(0, math.min(length, 120) - 20) / 4
      if least < 9 then need = math.max(math.min(need, 9), longest_word(text) * 1.2 + 1) end
      if cell.col_span == 1 then needs[index] = math.max(needs[index] or least, need) end
    end
  end
  local total = 0
  for _, need in ipairs(needs) do total = total + need end
  for index, spec in ipairs(tbl.colspecs) do
    tbl.colspecs[index] = { spec[1], (needs[index] or 8) / total }
  end
  return tbl
end
