//! A contract as it was read, from either form: nodes in the order of the document, each with its place.
//!
//! One tree is filled anew for each contract, so that reading allocates nothing once the largest has been read.

use std::hash::{BuildHasher, RandomState};

use super::DocumentForm;

/// What a node is. In XML an element without elements is a text; those with elements are objects, and may hold
/// several of one name.
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
    /// In JSON the byte of the contract where it begins; in XML the line.
    at: u32,
}

/// A part of the tree's text.
#[derive(Debug, Clone, Copy, Default)]
struct Span {
    start: u32,
    end: u32,
}

/// See the file.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    nodes: Vec<Node>,
    text: String,
    /// The nodes that are not yet closed.
    open: Vec<u32>,
    /// A part of a character was there alone, and became U+FFFD.
    pub damaged: bool,
    /// Some number is one that JSON does not have.
    pub has_odd_numbers: bool,
}

/// How many levels a contract may have: real ones have nine.
pub(crate) const MAX_DEPTH: usize = 64;

/// Where a contract may end at most: offsets in a tree have 32 bits.
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

    /// The number of nodes that are open.
    pub fn depth(&self) -> usize {
        self.open.len()
    }

    /// The text buffer: what is appended to it becomes a node's by [`Tree::take`].
    pub fn text(&mut self) -> &mut String {
        &mut self.text
    }

    /// Where text that is appended now will begin.
    pub fn mark(&self) -> u32 {
        self.text.len() as u32
    }

    fn since(&self, mark: u32) -> Span {
        Span { start: mark, end: self.mark() }
    }

    /// A node without parts, whose text was appended since `mark`. `key` is where its key was appended, up to `mark`.
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

    /// A node with parts, which are those that come before it is closed.
    pub fn begin(&mut self, kind: NodeKind, key: u32, at: usize) {
        self.open.push(self.nodes.len() as u32);
        self.leaf(kind, key, self.mark(), at);
    }

    /// Ends the innermost node that is open.
    pub fn end(&mut self) {
        let end = self.nodes.len() as u32;
        if let Some(node) = self.open.pop().and_then(|index| self.nodes.get_mut(index as usize)) {
            node.end = end;
        }
    }

    /// The innermost open node's kind.
    pub fn innermost(&self) -> Option<NodeKind> {
        self.open.last().and_then(|index| self.nodes.get(*index as usize)).map(|node| node.kind)
    }

    /// The innermost open node has nothing in it yet.
    pub fn is_innermost_new(&self) -> bool {
        self.open.last().is_some_and(|index| *index as usize + 1 == self.nodes.len())
    }

    /// Ends the innermost element: a text if it has no elements in it. Blanks between elements are dropped.
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

/// A node and all that is in it.
#[derive(Clone, Copy)]
pub(crate) struct NodeRef<'t> {
    tree: &'t Tree,
    index: usize,
}

impl<'t> NodeRef<'t> {
    fn node(self) -> &'t Node {
        // References are made of indices that exist.
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

    /// `NaN` or an infinity, which some programs write and JSON does not have.
    pub fn is_odd_number(self) -> bool {
        self.kind() == NodeKind::Number && self.text().ends_with(['N', 'y'])
    }

    /// Where it stands: see [`Node::at`].
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

    /// The value under a key: of several the last, as most readers of JSON have it.
    pub fn get(self, key: &str) -> Option<NodeRef<'t>> {
        self.children().filter(|child| child.key() == key).last()
    }

    /// What two equal values have in common and no others: an object's keys may be in any order, 1 equals 1.0.
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

    /// The way from the root to the node: a JSON pointer, or an XML path whose ranks count from 1.
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
