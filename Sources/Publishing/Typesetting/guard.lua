-- Keeps Pandoc from opening what does not lie beside the document: other files, and addresses.

local function is_beside(source)
  local plain = source:gsub("%%(%x%x)", function(digits) return string.char(tonumber(digits, 16)) end)
  if plain:find("[:%c\\]") or plain:find("^[/~]") then return false end
  for part in plain:gmatch("[^/]+") do
    if part == ".." then return false end
  end
  return plain ~= ""
end

function Image(image)
  if is_beside(image.src) then return nil end
  io.stderr:write("[WARNING] Could not load ", image.src:gsub("%c", " "):sub(1, 200), ": it does not lie beside the document\n")
  return image.caption
end
