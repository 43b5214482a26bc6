//! Reads a TOTEM document line by line: first its head, then one [`Line`] after the other.

use std::fs::File;
use std::io::Read;
use std::ops::ControlFlow;
use std::path::Path;

use super::xml::{Elements, Node};
use crate::error::{Action, Error, Result, TotemProblem};
use crate::record::{Siren, Siret};

/// The namespace of budgets.
const NAMESPACE: &str = "http://www.minefi.gouv.fr/cp/demat/docbudgetaire";
const DOCUMENT: &str = "DocumentBudgetaire";

/// The elements of a line that are read. Each has its value in the attribute `V`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
pub(crate) enum Element {
    ContNat,
    Nature,
    Fonction,
    Operation,
    OpBudg,
    TypOpBudg,
    CodRD,
    ArtSpe,
    MtReal,
    MtBudgPrec,
    MtRARPrec,
    MtPropNouv,
    MtPrev,
    CredOuv,
    MtRAR3112,
    /// A `CaracSup` whose `Code` is `Section`.
    Section,
}

impl Element {
    const ALL: [(Element, &'static str); 16] = [
        (Element::ContNat, "ContNat"),
        (Element::Nature, "Nature"),
        (Element::Fonction, "Fonction"),
        (Element::Operation, "Operation"),
        (Element::OpBudg, "OpBudg"),
        (Element::TypOpBudg, "TypOpBudg"),
        (Element::CodRD, "CodRD"),
        (Element::ArtSpe, "ArtSpe"),
        (Element::MtReal, "MtReal"),
        (Element::MtBudgPrec, "MtBudgPrec"),
        (Element::MtRARPrec, "MtRARPrec"),
        (Element::MtPropNouv, "MtPropNouv"),
        (Element::MtPrev, "MtPrev"),
        (Element::CredOuv, "CredOuv"),
        (Element::MtRAR3112, "MtRAR3112"),
        (Element::Section, "CaracSup"),
    ];

    /// The name in the document.
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(one, _)| *one == self).map_or("", |(_, name)| name)
    }

    fn of(node: &Node<'_>) -> Option<Element> {
        let (element, _) = Self::ALL.iter().find(|(_, name)| *name == node.name)?;
        let is_meant = *element != Element::Section || node.attribute("Code").as_deref() == Some("Section");
        is_meant.then_some(*element)
    }
}

/// A `LigneBudget`.
#[derive(Debug, Clone, Default)]
pub(crate) struct Line {
    /// The line of the document on which it begins.
    pub at: u64,
    values: [Option<String>; Element::ALL.len()],
}

impl Line {
    /// The value of an element, if the line has it.
    pub fn get(&self, element: Element) -> Option<&str> {
        self.values.get(element as usize)?.as_deref()
    }

    /// Sets a value; false when the element already has a different one.
    fn set(&mut self, element: Element, value: String) -> bool {
        let Some(slot) = self.values.get_mut(element as usize) else { return false };
        let same = slot.as_ref().is_none_or(|known| *known == value);
        *slot = Some(value);
        same
    }
}

/// The elements before the lines.
#[derive(Debug, Clone, Default)]
pub(crate) struct Head {
    pub authority: String,
    pub authority_siret: String,
    pub siret: String,
    pub nomenclature: String,
    pub decision: String,
    pub year: String,
}

impl Head {
    /// The field for a path within the document.
    fn slot(&mut self, path: &str) -> Option<&mut String> {
        Some(match path {
            "/EnTeteDocBudgetaire/LibelleColl" => &mut self.authority,
            "/EnTeteDocBudgetaire/IdColl" => &mut self.authority_siret,
            "/Budget/EnTeteBudget/IdEtab" => &mut self.siret,
            "/Budget/EnTeteBudget/Nomenclature" => &mut self.nomenclature,
            "/Budget/BlocBudget/NatDec" => &mut self.decision,
            "/Budget/BlocBudget/Exer" => &mut self.year,
            _ => return None,
        })
    }
}

/// A TOTEM document (`DocumentBudgetaire`), or a *compte financier unique* that contains exactly one: the budget that
/// financial software sends to the prefecture. It is read as a stream.
///
/// ```
/// use opendatabutton::{Export, Plans, TotemDocument, datasets};
///
/// let document = r#"<DocumentBudgetaire xmlns="http://www.minefi.gouv.fr/cp/demat/docbudgetaire">
///   <EnTeteDocBudgetaire><LibelleColl V="Ville de Poitiers"/><IdColl V="21860194600013"/></EnTeteDocBudgetaire>
///   <Budget>
///     <EnTeteBudget><IdEtab V="21860194600013"/><Nomenclature V="M57-M57"/></EnTeteBudget>
///     <BlocBudget><NatDec V="01"/><Exer V="2024"/></BlocBudget>
///     <LigneBudget><Nature V="6413"/><ContNat V="012"/><CodRD V="D"/><OpBudg V="0"/><MtPrev V="42000.00"/></LigneBudget>
///   </Budget>
/// </DocumentBudgetaire>"#;
/// let document = TotemDocument::open(document.as_bytes(), "budget.xml")?;
/// assert_eq!((document.year(), document.nomenclature()), ("2024", "M57-M57"));
/// assert_eq!(document.producer().unwrap().as_str(), "218601946");
///
/// // Without the account plan, the labels cannot be known: each row says so, and nothing is invented.
/// let mut export = Export::to_writer(datasets::schema("budget")?, Vec::new())?;
/// let report = export.write_totem(document, &Plans::none(), 100)?;
/// assert!(!report.is_valid());
/// assert_eq!(report.findings()[0].rule().id(), "totem-no-plan");
/// # Ok::<(), opendatabutton::Error>(())
/// ```
pub struct TotemDocument<R: Read> {
    elements: Elements<R>,
    state: State,
    head: Head,
    /// The first line, already read in order to complete the head.
    first: Option<Line>,
}

#[derive(Default)]
struct State {
    root: String,
    /// The length of the document's path, once the document began.
    base: usize,
    documents: u64,
    is_open: bool,
    budgets: u64,
    /// The depth of the current line.
    line: Option<usize>,
    lines: u64,
}

impl TotemDocument<File> {
    /// Opens a file.
    ///
    /// # Errors
    /// As [`TotemDocument::open`], and when the file cannot be opened.
    pub fn open_file(path: impl AsRef<Path>) -> Result<Self> {
        let path = path.as_ref();
        let file = File::open(path).map_err(|error| Error::io(Action::Open, path, error))?;
        TotemDocument::open(file, &path.display().to_string())
    }
}

impl<R: Read> TotemDocument<R> {
    /// Reads the head of a document; `name` names the input in errors.
    ///
    /// # Errors
    /// When the input is no XML or no TOTEM document, or has another namespace, several budgets or no line.
    pub fn open(input: R, name: &str) -> Result<Self> {
        let elements = Elements::new(input, name, Some(NAMESPACE))?;
        let mut document =
            TotemDocument { elements, state: State::default(), head: Head::default(), first: None };
        let mut line = Line::default();
        if !document.read(&mut line)? {
            return Err(Error::totem(name, TotemProblem::NoLine));
        }
        document.first = Some(line);
        Ok(document)
    }

    /// The name of the authority (`LibelleColl`).
    pub fn authority(&self) -> &str {
        &self.head.authority
    }

    /// The SIRET of the body that owns the budget (`IdEtab`).
    pub fn siret(&self) -> &str {
        &self.head.siret
    }

    /// Sets the SIRET of the body that owns the budget, for a document that does not state it (`IdEtab`).
    ///
    /// # Errors
    /// When the document states a different SIRET.
    pub fn with_siret(mut self, siret: &Siret) -> Result<Self> {
        let stated = self.head.siret.trim();
        if !stated.is_empty() && stated != siret.as_str() {
            let problem = TotemProblem::OtherSiret { stated: stated.to_owned(), given: siret.to_string() };
            return Err(Error::totem(self.name(), problem));
        }
        siret.as_str().clone_into(&mut self.head.siret);
        Ok(self)
    }

    /// As [`TotemDocument::with_siret`], for an optional SIRET as a text.
    ///
    /// # Errors
    /// As [`TotemDocument::with_siret`], and when the text is no SIRET.
    pub fn with_siret_text(self, siret: Option<&str>) -> Result<Self> {
        let Some(text) = siret else { return Ok(self) };
        let siret = Siret::new(text)
            .map_err(|_| Error::totem(self.name(), TotemProblem::NoSiret { given: text.to_owned() }))?;
        self.with_siret(&siret)
    }

    /// The SIREN of the authority (`IdColl`), for the name of the file; None when the document states no valid one.
    pub fn producer(&self) -> Option<Siren> {
        Siren::new(self.head.authority_siret.get(..9)?).ok()
    }

    /// The year of the budget (`Exer`).
    pub fn year(&self) -> &str {
        &self.head.year
    }

    /// The accounting standard (`Nomenclature`), `M57-M57_A` for example.
    pub fn nomenclature(&self) -> &str {
        &self.head.nomenclature
    }

    pub(crate) fn head(&self) -> &Head {
        &self.head
    }

    pub(crate) fn name(&self) -> &str {
        self.elements.name()
    }

    /// Reads the next line into `line`; false at the end.
    pub(crate) fn next(&mut self, line: &mut Line) -> Result<bool> {
        match self.first.take() {
            Some(first) => {
                *line = first;
                Ok(true)
            }
            None => self.read(line),
        }
    }

    fn read(&mut self, line: &mut Line) -> Result<bool> {
        let TotemDocument { elements, state, head, .. } = self;
        let name = elements.name().to_owned();
        let more = elements
            .walk(&mut |node| state.take(node, head, line).map_err(|problem| Error::totem(&name, problem)))?;
        if !more && state.documents == 0 {
            let root = std::mem::take(&mut state.root);
            return Err(Error::totem(&name, TotemProblem::NotTotem { root }));
        }
        Ok(more)
    }
}

impl State {
    fn take(
        &mut self,
        node: &Node<'_>,
        head: &mut Head,
        line: &mut Line,
    ) -> std::result::Result<ControlFlow<()>, TotemProblem> {
        if !node.begins() {
            if self.is_open && node.path.len() == self.base {
                self.is_open = false;
            }
            let ends_line = self.line == Some(node.depth);
            if ends_line {
                self.line = None;
                return Ok(ControlFlow::Break(()));
            }
            return Ok(ControlFlow::Continue(()));
        }
        if node.depth == 0 {
            node.name.clone_into(&mut self.root);
        }
        if node.name == DOCUMENT && node.depth <= 1 {
            if node.namespace != Some(NAMESPACE) {
                let found = node.namespace.unwrap_or_default().to_owned();
                return Err(TotemProblem::Namespace { line: node.line, found, expected: NAMESPACE });
            }
            if self.documents > 0 {
                return Err(TotemProblem::Several { line: node.line, element: DOCUMENT });
            }
            (self.documents, self.base, self.is_open) = (1, node.path.len(), true);
        }
        if !self.is_open || node.namespace != Some(NAMESPACE) {
            return Ok(ControlFlow::Continue(()));
        }
        let path = node.path.get(self.base..).unwrap_or_default();
        let twice = || TotemProblem::Several { line: node.line, element: "Budget" };
        if path == "/Budget" {
            self.budgets += 1;
            if self.budgets > 1 {
                return Err(twice());
            }
        } else if node.name == "LigneBudget" && self.line.is_none() && path.starts_with("/Budget/") {
            let is_calculated = node.attribute("calculated").is_some_and(|value| value != "false");
            if !is_calculated {
                *line = Line { at: node.line, ..Line::default() };
                self.line = Some(node.depth);
                self.lines += 1;
            }
        } else if self.line.is_some_and(|depth| depth + 1 == node.depth) {
            if let Some((element, value)) = Element::of(node).zip(node.attribute("V"))
                && !line.set(element, value.into_owned())
            {
                return Err(TotemProblem::Repeated { line: node.line, element: element.name() });
            }
        } else if let Some((slot, value)) = head.slot(path).zip(node.attribute("V")) {
            if self.lines > 0 {
                return Err(TotemProblem::Disorder { line: node.line, element: node.name.to_owned() });
            }
            *slot = value.into_owned();
        }
        Ok(ControlFlow::Continue(()))
    }
}
