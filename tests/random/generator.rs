//! The state while a program is written: the function at hand, its scope, blocks, and the choice of the next construct.

use dnn_core::random::Random;

use crate::constructs::Construct;
use crate::coverage::{Coverage, Want, kinds};
use crate::program::{Function, Outcome};
use crate::scope::{Kind, Scope, Variable};
use crate::tree::Node;

/// Blocks within blocks; deeper ones have no further statements of their own.
const DEEPEST: usize = 3;

/// The function that is being written.
pub(crate) struct Frame {
    pub(crate) scope: Scope,
    /// The lines of the block at hand.
    pub(crate) out: Vec<Node>,
    /// How many names were made.
    pub(crate) names: usize,
    /// How many more constructs are wanted.
    pub(crate) fuel: usize,
    pub(crate) depth: usize,
    /// The first variable of the block at hand.
    pub(crate) start: usize,
    /// The first variable that may be written here: a block that is to change nothing sets it.
    pub(crate) floor: usize,
    /// Whether values may carry a derivative here.
    pub(crate) active: bool,
    pub(crate) outcome: Outcome,
    /// The variables of enclosing blocks that were read, in order.
    pub(crate) captured: Vec<usize>,
}

/// What a block changes of its frame, to be put back at its end.
pub(crate) struct Outer {
    out: Vec<Node>,
    start: usize,
    floor: usize,
    active: bool,
}

pub(crate) struct Generator<'a> {
    pub(crate) random: Random,
    pub(crate) coverage: &'a mut Coverage,
    /// The functions that are finished.
    pub(crate) helpers: Vec<Function>,
    pub(crate) at: Frame,
    /// How many helpers were begun.
    pub(crate) begun: usize,
    /// Whether the function at hand is called by another one that is being written.
    pub(crate) within_call: bool,
}

impl Generator<'_> {
    pub(crate) fn chance(&mut self, percent: usize) -> bool {
        self.random.below(100) < percent
    }

    pub(crate) fn pick<T: Clone>(&mut self, items: &[T]) -> T {
        items[self.random.below(items.len())].clone()
    }

    /// One of the words, each equally likely.
    pub(crate) fn word(&mut self, words: &[&str]) -> String {
        self.pick(words).to_owned()
    }

    pub(crate) fn line(&mut self, line: impl Into<String>) {
        self.at.out.push(Node::Line(line.into()));
    }

    /// A name that is not in scope; upper case and Greek among them. Names of one block return in the next, as they do
    /// in code by hand.
    pub(crate) fn fresh(&mut self, stem: &str) -> String {
        const STEMS: [&str; 14] =
            ["a", "b", "c", "d", "s", "t", "u", "v", "w", "T", "E", "θ", "next", "total"];
        self.at.names += 1;
        let stem = if stem.is_empty() { self.word(&STEMS) } else { stem.to_owned() };
        if self.at.scope.is_named(&stem) { format!("{stem}{}", self.at.names) } else { stem }
    }

    pub(crate) fn variable(&mut self, index: usize) -> &mut Variable {
        &mut self.at.scope.variables[index]
    }

    /// The text of a variable that is read from now on.
    pub(crate) fn read(&mut self, index: usize) -> String {
        self.variable(index).read = true;
        self.at.captured.push(index);
        self.variable(index).text.clone()
    }

    /// Ends the borrow that a variable is.
    pub(crate) fn retire(&mut self, index: usize) {
        self.variable(index).retired = true;
    }

    /// Starts a block.
    pub(crate) fn begin(&mut self, want: Want) -> Outer {
        let start = self.at.scope.variables.len();
        let outer = Outer {
            out: std::mem::take(&mut self.at.out),
            start: self.at.start,
            floor: self.at.floor,
            active: self.at.active,
        };
        self.at.start = start;
        self.at.depth += 1;
        self.at.active &= want.active;
        if !want.mutated {
            self.at.floor = start;
        }
        outer
    }

    /// Ends a block and gives its lines.
    pub(crate) fn end(&mut self, outer: Outer) -> Vec<Node> {
        let start = self.at.start;
        self.at.scope.variables.truncate(start);
        self.at.captured.retain(|&index| index < start);
        self.at.start = outer.start;
        self.at.floor = outer.floor;
        self.at.active = outer.active;
        self.at.depth -= 1;
        std::mem::replace(&mut self.at.out, outer.out)
    }

    /// Some statements of a block's own, as far as the fuel goes.
    pub(crate) fn body(&mut self) {
        if self.at.depth < DEEPEST {
            let count = 1 + usize::from(self.chance(60));
            self.statements(count);
        }
    }

    pub(crate) fn statements(&mut self, count: usize) {
        for _ in 0..count {
            if self.at.fuel > 0 {
                self.at.fuel -= 1;
                self.statement();
            }
        }
    }

    /// The construct that comes next: one that the programs have least of at this depth.
    fn statement(&mut self) {
        let mut cells = Vec::new();
        for &construct in Construct::ALL.iter().filter(|construct| construct.on()) {
            for want in kinds(construct) {
                if want.active && !self.at.active || !construct.fits(self.at.outcome) {
                    continue;
                }
                let count = self.coverage.count(construct, self.at.depth, want);
                // Active ones are what matters, once every cell has been reached; and blocks, for what is in them.
                let mut weight = if want.active { 3.0 } else { 1.0 } / (1.0 + (count * count) as f64);
                if construct.nests() && want.active && self.at.depth < 2 {
                    weight *= 8.0;
                }
                if count == 0 {
                    weight *= 30.0;
                }
                cells.push((construct, want, weight));
            }
        }
        let mut at = self.random.uniform() * cells.iter().map(|cell| cell.2).sum::<f64>();
        let position = cells.iter().position(|cell| {
            at -= cell.2;
            at < 0.0
        });
        let (construct, want, _) = cells[position.unwrap_or(0)];
        self.coverage.add(construct, self.at.depth, want);
        self.write(construct, want);
    }

    /// An integer that can be an index or be counted, declared here if there is none: its index.
    pub(crate) fn integer(&mut self) -> usize {
        let found = self.at.scope.readable(|v| matches!(v.kind, Kind::Integer { .. }));
        if found.is_empty() {
            let name = self.fresh("k");
            let condition = self.condition();
            self.line(format!("let {name} = if {condition} {{ 1 }} else {{ 2 }};"));
            return self.at.scope.declare(Variable::new(&name, Kind::Integer { low: 1, high: 2 }));
        }
        self.pick(&found)
    }

    /// A choice between a few cases, declared here if there is none.
    pub(crate) fn mode(&mut self) -> String {
        let found = self.at.scope.readable(|v| v.kind == Kind::Mode);
        if let Some(&index) = found.first() {
            return self.read(index);
        }
        let name = self.fresh("mode");
        let condition = self.condition();
        self.line(format!("let {name} = if {condition} {{ Mode::Low }} else {{ Mode::High }};"));
        self.at.scope.declare(Variable::new(&name, Kind::Mode));
        name
    }
}
