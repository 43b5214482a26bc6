//! Reads the parts of an xlsx beside its sheets: relationships, number formats, shared texts.

use std::collections::HashMap;
use std::io::{Read, Seek};

use quick_xml::events::Event;

use super::archive::{Archive, MAX_KEPT, Xml, attribute, push_entity};
use super::number_format::{NumberFormat, builtin};
use super::{MAX_ROW_TEXT, SheetProblem, Stop};

/// The most relationships, and the most styles; no real workbook has more.
const MAX_ENTRIES: usize = 1 << 20;

/// The facts of the rest of the workbook that a sheet needs.
pub(super) struct Parts {
    pub sheets: Vec<Sheet>,
    pub is_1904: bool,
    pub formats: Vec<NumberFormat>,
    pub texts: SharedTexts,
}

pub(super) struct Sheet {
    pub name: String,
    /// None for a chart, which has no cells.
    pub path: Option<String>,
    pub is_hidden: bool,
}

/// The texts that cells refer to by number, in one piece.
#[derive(Default)]
pub(super) struct SharedTexts {
    text: String,
    ends: Vec<u32>,
}

impl SharedTexts {
    pub fn get(&self, index: usize) -> Option<&str> {
        let start = match index.checked_sub(1) {
            Some(before) => *self.ends.get(before)? as usize,
            None => 0,
        };
        self.text.get(start..*self.ends.get(index)? as usize)
    }
}

struct Relationship {
    kind: String,
    target: String,
}

pub(super) fn read<R: Read + Seek>(archive: &mut Archive<R>) -> Result<Parts, Stop> {
    let package = relationships(archive, "_rels/.rels", "")?;
    let workbook = package
        .into_values()
        .find(|found| found.kind == "officeDocument")
        .map(|found| found.target)
        .ok_or(SheetProblem::Foreign("zip"))?;
    let (folder, file) = workbook.rsplit_once('/').unwrap_or(("", &workbook));
    let rels = relationships(archive, &format!("{folder}/_rels/{file}.rels"), folder)?;
    let (sheets, is_1904) = sheets(archive, &workbook, &rels)?;
    let part = |kind: &str| rels.values().find(|found| found.kind == kind).map(|found| found.target.as_str());
    Ok(Parts {
        sheets,
        is_1904,
        formats: formats(archive, part("styles").unwrap_or("xl/styles.xml"))?,
        texts: shared_texts(archive, part("sharedStrings").unwrap_or("xl/sharedStrings.xml"))?,
    })
}

fn relationships<R: Read + Seek>(
    archive: &mut Archive<R>,
    path: &str,
    folder: &str,
) -> Result<HashMap<String, Relationship>, Stop> {
    let mut found = HashMap::new();
    let Some(mut xml) = archive.xml(path, MAX_KEPT)? else { return Ok(found) };
    loop {
        match xml.next()? {
            Event::Start(element) if element.local_name().as_ref() == "Relationship" => {
                let (Some(id), Some(kind), Some(target)) =
                    (attribute(&element, "Id"), attribute(&element, "Type"), attribute(&element, "Target"))
                else {
                    continue;
                };
                let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                if found.len() < MAX_ENTRIES {
                    found.insert(id, Relationship { kind, target: resolved(folder, &target) });
                }
            }
            Event::Eof => return Ok(found),
            _ => {}
        }
    }
}

/// The path of a target in the package: relative to the folder of the part that refers to it, unless it begins with a
/// slash.
fn resolved(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut path: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            ".." => {
                path.pop();
            }
            "" | "." => {}
            step => path.push(step),
        }
    }
    path.join("/")
}

fn sheets<R: Read + Seek>(
    archive: &mut Archive<R>,
    path: &str,
    rels: &HashMap<String, Relationship>,
) -> Result<(Vec<Sheet>, bool), Stop> {
    let Some(mut xml) = archive.xml(path, MAX_KEPT)? else {
        return Err(SheetProblem::Damaged(format!("{path}: missing")).into());
    };
    let (mut sheets, mut is_1904, mut is_workbook) = (Vec::new(), false, false);
    loop {
        match xml.next()? {
            Event::Start(element) => match element.local_name().as_ref() {
                "workbook" => is_workbook = true,
                "workbookPr" => {
                    is_1904 |= attribute(&element, "date1904").is_some_and(|v| v == "1" || v == "true");
                }
                "sheet" if sheets.len() < MAX_ENTRIES => {
                    let target = attribute(&element, "id").and_then(|id| rels.get(&id));
                    sheets.push(Sheet {
                        name: attribute(&element, "name").unwrap_or_default(),
                        is_hidden: attribute(&element, "state").is_some_and(|state| state != "visible"),
                        path: target
                            .filter(|found| found.kind == "worksheet")
                            .map(|found| found.target.clone()),
                    });
                }
                _ => {}
            },
            Event::Eof if is_workbook => return Ok((sheets, is_1904)),
            Event::Eof => return Err(SheetProblem::Foreign("zip").into()),
            _ => {}
        }
    }
}

/// The number format of each cell style.
fn formats<R: Read + Seek>(archive: &mut Archive<R>, path: &str) -> Result<Vec<NumberFormat>, Stop> {
    let mut formats: Vec<NumberFormat> = Vec::new();
    let Some(mut xml) = archive.xml(path, MAX_KEPT)? else { return Ok(formats) };
    let mut custom: HashMap<u32, String> = HashMap::new();
    let mut in_cell_styles = false;
    loop {
        match xml.next()? {
            Event::Start(element) => match element.local_name().as_ref() {
                "numFmt" => {
                    let id = attribute(&element, "numFmtId").and_then(|id| id.parse().ok());
                    if let (Some(id), Some(code)) = (id, attribute(&element, "formatCode"))
                        && custom.len() < MAX_ENTRIES
                    {
                        custom.insert(id, code);
                    }
                }
                "cellXfs" => in_cell_styles = true,
                "xf" if in_cell_styles && formats.len() < MAX_ENTRIES => {
                    let id = attribute(&element, "numFmtId").and_then(|id| id.parse().ok()).unwrap_or(0);
                    let code = custom.get(&id).map(String::as_str).or(builtin(id)).unwrap_or("General");
                    formats.push(NumberFormat::new(code));
                }
                _ => {}
            },
            Event::End(element) if element.local_name().as_ref() == "cellXfs" => in_cell_styles = false,
            Event::Eof => return Ok(formats),
            _ => {}
        }
    }
}

fn shared_texts<R: Read + Seek>(archive: &mut Archive<R>, path: &str) -> Result<SharedTexts, Stop> {
    let mut texts = SharedTexts::default();
    let Some(mut xml) = archive.xml(path, MAX_KEPT)? else { return Ok(texts) };
    loop {
        match xml.next()? {
            Event::Start(element) if element.local_name().as_ref() == "si" => {
                rich_text(&mut xml, &mut texts.text)?;
                texts.ends.push(texts.text.len() as u32);
            }
            Event::Eof => return Ok(texts),
            _ => {}
        }
    }
}

/// Appends the text of the element whose start tag was just read: its runs one after the other, without phonetic hints.
pub(super) fn rich_text<R: Read>(xml: &mut Xml<'_, R>, out: &mut String) -> Result<(), Stop> {
    let before = out.len();
    let (mut depth, mut in_text, mut phonetic) = (1, false, 0);
    loop {
        match xml.next()? {
            Event::Start(element) => {
                depth += 1;
                match element.local_name().as_ref() {
                    "t" => in_text = phonetic == 0,
                    "rPh" => phonetic = depth,
                    _ => {}
                }
            }
            Event::End(_) => {
                in_text = false;
                if phonetic == depth {
                    phonetic = 0;
                }
                depth -= 1;
                if depth == 0 {
                    return Ok(());
                }
            }
            Event::Text(text) if in_text => out.push_str(&text.xml10_content()),
            Event::CData(text) if in_text => out.push_str(&text.xml10_content()),
            Event::GeneralRef(entity) if in_text => push_entity(&entity, out),
            Event::Eof => return Err(xml.cut_short()),
            _ => {}
        }
        check_length(out.len() - before)?;
    }
}

/// Refuses a text that is too long, even if each of its pieces is short.
pub(super) fn check_length(length: usize) -> Result<(), Stop> {
    if length > MAX_ROW_TEXT {
        return Err(SheetProblem::Damaged(format!("text of more than {} MiB", MAX_ROW_TEXT >> 20)).into());
    }
    Ok(())
}
