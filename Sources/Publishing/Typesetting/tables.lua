-- Makes tables that keep their rows together, with columns as wide as their words need, and gives captions Word's numbers.

local styled = function(blocks, style) return pandoc.Div(blocks, pandoc.Attr("", {}, { ["custom-style"] = style })) end

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

-- Captions

local counts = { Table = 0, Figure = 0 }

-- A field that counts, and its number until Word counts again.
local function number_of(kind)
  local function run(content) return "<w:r><w:rPr><w:b/></w:rPr>" .. content .. "</w:r>" end
  local function char(name) return run('<w:fldChar w:fldCharType="' .. name .. '"/>') end
  local code = run('<w:instrText xml:space="preserve"> SEQ ' .. kind .. " \\* ARABIC </w:instrText>")
  return pandoc.RawInline("openxml", char("begin") .. code .. char("separate") .. run("<w:t>" .. counts[kind] .. "</w:t>") .. char("end"))
end

local function numbered_caption(kind, inlines)
  counts[kind] = counts[kind] + 1
  local words = pandoc.List({ pandoc.Strong({ pandoc.Str(kind .. " "), number_of(kind), pandoc.Str(": ") }) })
  words:extend(inlines)
  return words
end

-- Tables

local function embolden(row)
  for _, cell in ipairs(row.cells) do
    cell.contents = pandoc.List(cell.contents):map(function(block)
      return block.t == "Plain" and pandoc.Plain({ pandoc.Strong(block.content) }) or block
    end)
  end
end

local function has_class(row, names)
  for _, class in ipairs(names) do
    if row.attr.classes:includes(class) then return true end
  end
end

local function longest_word(text)
  local longest = 0
  for word in text:gmatch("%S+") do longest = math.max(longest, utf8.len(word) or #word) end
  return longest
end

-- Columns as wide as their words need, the whole as wide as the page; numbers to the right.
local function fit_columns(tbl)
  local needs = {}
  local least = #tbl.colspecs > 8 and 5 or 9
  for _, row in ipairs(rows_of(tbl)) do
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
  for index, spec in ipairs(tbl.colspecs) do tbl.colspecs[index] = { spec[1], (needs[index] or 8) / total } end
end

-- A short table stays together; of a long one, a row whose next must not stand alone stays with it.
local longest_together = 14

local function keep_rows(tbl, dense)
  local rows = rows_of(tbl)
  for index, row in ipairs(rows) do
    local following = rows[index + 1]
    local stays = following and (#rows <= longest_together or index <= 2 or index >= #rows - 2 or has_class(row, { "group" })
      or has_class(following, { "subtotal", "total" }))
    local style = (dense and "Dense Table" or "Table Text") .. (stays and " Kept" or "")
    for _, cell in ipairs(row.cells) do
      cell.contents = pandoc.List(cell.contents):map(function(block)
        return block.t == "Plain" and styled({ pandoc.Para(block.content) }, style) or block
      end)
    end
  end
end

local function Table(tbl)
  for _, row in ipairs(rows_of(tbl)) do
    if has_class(row, { "group", "subtotal", "total" }) then embolden(row) end
  end
  fit_columns(tbl)
  if #tbl.caption.long > 0 then
    local words = pandoc.utils.blocks_to_inlines(tbl.caption.long)
    tbl.caption.long = { pandoc.Plain(numbered_caption("Table", words)) }
  end
  return tbl
end

-- The classes of a table's part say how dense it is, so this comes last.
local function dense_tables(div)
  local dense = div.classes:includes("dense") or div.classes:includes("densest")
  if not (div.classes:includes("table-figure") or dense) then return nil end
  return div:walk({ Table = function(tbl)
    keep_rows(tbl, dense)
    return tbl
  end })
end

-- Of a chart.
local function caption(div)
  local words = div.content[1]
  if not div.classes:includes("caption") or not words or not words.content then return nil end
  words.content = numbered_caption("Figure", words.content)
  return div
end

return { { Table = Table, Div = caption }, { Div = dense_tables } }
