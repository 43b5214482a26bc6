//! A contract as read from either form: nodes in the order of the document, each with its place.
//!
//! One tree is reused for all contracts, so that reading allocates nothing once the largest has been read.

use std::hash::{BuildHasher, RandomState};

use super::DocumentForm;

/// The kind of a node. In XML, an element without child elements is a text; one with child elements is an object, which
/// may contain several of one name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NodeKind {
    Null,
    Boolean(bool),
    Number,
    Text,
    List,
    Object,
}

#[derive(Debug, Clone, Copy)]
struct Node {
    kind: NodeKind,
    key: Span,
    /// The value of a text or a number; of an object, the text between its elements.
    text: Span,
    /// The node after the last one inside.
    end: u32,
    /// In JSON, the byte of the contract at which the node begins; in XML, its line.
    at: u32,
}

/// A part of the tree's text buffer.
#[derive(Debug, Clone, Copy, Default)]
struct Span {
    start: u32,
    end: u32,
}

/// The nodes of one contract and their texts.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    nodes: Vec<Node>,
    text: String,
    /// The nodes not yet closed.
    open: Vec<u32>,
    /// True if a part of a character was alone, and became U+FFFD.
    pub damaged: bool,
    /// True if some number is one that JSON does not have.
    pub has_odd_numbers: bool,
}

/// The maximum depth of a contract; real ones have nine levels.
pub(crate) const MAX_DEPTH: usize = 64;

/// The maximum size of a contract in bytes: offsets in a tree have 32 bits.
pub(crate) const MAX_CONTRACT: usize = 16 << 20;

impl Tree {
    pub fn clear(&mut self) {
        self.nodes.clear();
        self.text.clear();
        self.open.clear();
        self.damaged = false;
        self.has_odd_numbers = false;
    }

    pub fn root(&self) -> Option<NodeRef<'_>> {
        (!self.nodes.is_empty()).then_some(NodeRef { tree: self, index: 0 })
    }

    /// The number of open nodes.
    pub fn depth(&self) -> usize {
        self.open.len()
    }

    /// The text buffer. [`Tree::leaf`] gives the text appended to it to a node.
    pub fn text(&mut self) -> &mut String {
        &mut self.text
    }

    /// The offset of the text appended next.
    pub fn mark(&self) -> u32 {
        self.text.len() as u32
    }

    fn since(&self, mark: u32) -> Span {
        Span { start: mark, end: self.mark() }
    }

    /// Adds a node without parts. Its text was appended since `mark`; its key is the text from `key` to `mark`.
    pub fn leaf(&mut self, kind: NodeKind, key: u32, mark: u32, at: usize) {
        let node = Node {
            kind,
            key: Span { start: key, end: mark },
            text: self.since(mark),
            end: self.nodes.len() as u32 + 1,
            at: at as u32,
        };
        self.nodes.push(node);
    }

    /// Adds a node with parts: all nodes added before it is closed.
    pub fn begin(&mut self, kind: NodeKind, key: u32, at: usize) {
        self.open.push(self.nodes.len() as u32);
        self.leaf(kind, key, self.mark(), at);
    }

    /// Closes the innermost open node.
    pub fn end(&mut self) {
        let end = self.nodes.len() as u32;
        if let Some(node) = self.open.pop().and_then(|index| self.nodes.get_mut(index as usize)) {
            node.end = end;
        }
    }

    /// The kind of the innermost open node.
    pub fn innermost(&self) -> Option<NodeKind> {
        self.open.last().and_then(|index| self.nodes.get(*index as usize)).map(|node| node.kind)
    }

    /// True if the innermost open node contains nothing yet.
    pub fn is_innermost_new(&self) -> bool {
        self.open.last().is_some_and(|index| *index as usize + 1 == self.nodes.len())
    }

    /// Closes the innermost element: a text if it contains no elements. Blanks between elements are dropped.
    pub fn end_element(&mut self, text: &str, parent: bool) {
        let mark = self.mark();
        if !parent || !text.bytes().all(|byte| byte.is_ascii_whitespace()) {
            self.text.push_str(text);
        }
        let span = self.since(mark);
        if let Some(node) = self.open.last().and_then(|index| self.nodes.get_mut(*index as usize)) {
            node.text = span;
            if !parent {
                node.kind = NodeKind::Text;
            }
        }
        self.end();
    }

    fn slice(&self, span: Span) -> &str {
        self.text.get(span.start as usize..span.end as usize).unwrap_or_default()
    }
}

/// A node and its descendants.
#[derive(Clone, Copy)]
pub(crate) struct NodeRef<'t> {
    tree: &'t Tree,
    index: usize,
}

impl<'t> NodeRef<'t> {
    fn node(self) -> &'t Node {
        // A reference is made only of an index that exists.
        &self.tree.nodes[self.index]
    }

    pub fn kind(self) -> NodeKind {
        self.node().kind
    }

    pub fn key(self) -> &'t str {
        self.tree.slice(self.node().key)
    }

    pub fn text(self) -> &'t str {
        self.tree.slice(self.node().text)
    }

    /// True for `NaN` or an infinity, which some programs write although JSON does not have them.
    pub fn is_odd_number(self) -> bool {
        self.kind() == NodeKind::Number && self.text().ends_with(['N', 'y'])
    }

    /// The node's place: see [`Node::at`].
    pub fn at(self) -> usize {
        self.node().at as usize
    }

    pub fn children(self) -> impl Iterator<Item = NodeRef<'t>> + Clone {
        let end = self.node().end as usize;
        let tree = self.tree;
        let first = self.index + 1;
        let next = move |index: usize| (index < end).then_some(NodeRef { tree, index });
        std::iter::successors(next(first), move |node| next(node.node().end as usize))
    }

    /// The value under a key; of several, the last, as most readers of JSON do.
    pub fn get(self, key: &str) -> Option<NodeRef<'t>> {
        self.children().filter(|child| child.key() == key).last()
    }

    /// A fingerprint that only equal values share: the order of an object's keys does not count, and 1 equals 1.0.
    pub fn fingerprint(self, state: &[RandomState; 2]) -> u128 {
        let [low, high] = state;
        u128::from(self.hash(low)) | u128::from(self.hash(high)) << 64
    }

    fn hash(self, state: &RandomState) -> u64 {
        match self.kind() {
            NodeKind::Null => state.hash_one(0u8),
            NodeKind::Boolean(value) => state.hash_one((1u8, value)),
            NodeKind::Number => match super::number::Exact::read(self.text()) {
                Some(number) => state.hash_one((2u8, number)),
                None => state.hash_one((3u8, self.text())),
            },
            NodeKind::Text => state.hash_one((4u8, self.text())),
            NodeKind::List => {
                let items: Vec<u64> = self.children().map(|child| child.hash(state)).collect();
                state.hash_one((5u8, items))
            }
            NodeKind::Object => {
                let sum = self
                    .children()
                    .map(|child| state.hash_one((child.key(), child.hash(state))))
                    .fold(0u64, u64::wrapping_add);
                state.hash_one((6u8, sum))
            }
        }
    }

    /// The path from the root to the node: a JSON pointer, or an XML path whose ranks count from 1.
    pub fn path(self, form: DocumentForm, prefix: &str) -> String {
        let mut path = prefix.to_owned();
        let Some(mut node) = self.tree.root() else { return path };
        while node.index < self.index {
            let inside = |child: &NodeRef<'_>| (child.index..child.node().end as usize).contains(&self.index);
            let Some((rank, child)) = node.children().enumerate().find(|(_, child)| inside(child)) else {
                break;
            };
            path.push('/');
            match form {
                DocumentForm::Json if node.kind() == NodeKind::List => path.push_str(&rank.to_string()),
                DocumentForm::Json => path.push_str(&child.key().replace('~', "~0").replace('/', "~1")),
                DocumentForm::Xml => {
                    path.push_str(child.key());
                    let alike = || node.children().filter(|other| other.key() == child.key());
                    if alike().count() > 1 {
                        let rank = alike().take_while(|other| other.index <= child.index).count();
                        path.push_str(&format!("[{rank}]"));
                    }
                }
            }
            node = child;
        }
        path
    }
}
