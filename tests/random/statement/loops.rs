//! Loops. Each ends: by its range, or by a counter.

use crate::constructs::Construct;
use crate::coverage::Want;
use crate::generator::Generator;
use crate::scope::{Form, Kind, Variable};
use crate::tree::Node;

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Header {
    Range,
    Inclusive,
    Reversed,
    Stepped,
    Length,
    Triangular,
    While,
    WhileFloat,
    Loop,
}

/// How a loop is left, or an iteration; with a label and a space, or nothing.
#[derive(Clone)]
pub(crate) enum Jump {
    Break(String),
    Continue(String),
    Return,
}

impl Generator<'_> {
    /// How often a loop runs at most, as text and number.
    fn trips(&mut self) -> (String, usize) {
        let counts = self.at.scope.readable(|v| {
            !v.mutable && matches!(v.kind, Kind::Integer { low, high } if low >= 1 && high <= 4)
        });
        if counts.is_empty() || self.chance(50) {
            let count = 2 + self.random.below(3);
            return (count.to_string(), count);
        }
        let index = self.pick(&counts);
        let Kind::Integer { high, .. } = self.at.scope.variables[index].kind else {
            unreachable!("it was asked for")
        };
        (self.read(index), high)
    }

    /// A `for` over a range: its head, and the bounds of the index.
    fn range(&mut self, header: Header, i: &str) -> (String, usize, usize) {
        let (trips, most) = self.trips();
        match header {
            Header::Inclusive => {
                let (first, low) = self.pick(&[("0", 0), ("1", 1)]);
                (format!("for {i} in {first}..={trips} {{"), low, most)
            }
            Header::Reversed => {
                let (range, low, high) =
                    self.pick(&[(format!("0..{trips}"), 0, most - 1), (format!("1..={trips}"), 1, most)]);
                (format!("for {i} in ({range}).rev() {{"), low, high)
            }
            Header::Stepped => {
                let range = self.pick(&[format!("(0..{trips} + 2)"), format!("(1..{trips} + 2)")]);
                let reversed = self.word(&["", ".rev()"]);
                (format!("for {i} in {range}{reversed}.step_by(2) {{"), 0, most + 1)
            }
            Header::Triangular => {
                let indices = self.at.scope.readable(|v| {
                    !v.mutable && matches!(v.kind, Kind::Integer { low, high } if low < high && high <= 5)
                });
                let Some(&index) = indices.last() else {
                    return (format!("for {i} in 1..{trips} {{"), 1, most - 1);
                };
                let Kind::Integer { high, .. } = self.at.scope.variables[index].kind else {
                    unreachable!("it was asked for")
                };
                let other = self.read(index);
                let (range, high) =
                    self.pick(&[(format!("0..{other}"), high - 1), (format!("0..={other}"), high)]);
                (format!("for {i} in {range} {{"), 0, high)
            }
            Header::Length => {
                let active = self.at.active;
                let array = self.array_of(Want { active, mutated: false }, 1);
                let length = self.length(array);
                let text = self.read(array);
                (format!("for {i} in 0..{text}.len() {{"), 0, length - 1)
            }
            _ => {
                let (first, low) = self.pick(&[("0", 0), ("0", 0), ("1", 1)]);
                (format!("for {i} in {first}..{trips} {{"), low, most.max(2) - 1)
            }
        }
    }

    pub(crate) fn counted(&mut self, header: Header, want: Want, jump: Option<Jump>) {
        self.labeled(header, want, jump, "");
    }

    /// A loop whose iterations end early in some cases; of any kind that is accepted.
    pub(crate) fn counted_jump(&mut self, want: Want, jump: Jump) {
        let headers = [
            (Header::Range, true),
            (Header::Reversed, true),
            (Header::While, Construct::While.on()),
            (Header::Loop, Construct::LoopBreak.on()),
        ];
        let headers: Vec<_> = headers.iter().filter(|header| header.1).map(|header| header.0).collect();
        let header = self.pick(&headers);
        self.counted(header, want, Some(jump));
    }

    /// A loop in a loop; the inner one leaves the outer one, or its iteration.
    pub(crate) fn labeled_jump(&mut self, want: Want, is_break: bool) {
        let label = format!("'{} ", self.fresh("outer"));
        let jump = if is_break { Jump::Break(label.clone()) } else { Jump::Continue(label.clone()) };
        self.labeled(Header::Range, want, Some(jump), &label);
    }

    fn labeled(&mut self, header: Header, want: Want, jump: Option<Jump>, label: &str) {
        let inside = Want { mutated: true, ..want };
        // Only a loop with a `return` may change nothing.
        let target =
            self.outer_target(Want { mutated: want.mutated || !matches!(jump, Some(Jump::Return)), ..want });
        let i = self.fresh("i");
        let (head, low, high) = self.head(header, want, &i);
        // What an outer loop counts is declared before it.
        let counted = matches!(header, Header::While | Header::WhileFloat | Header::Loop);
        let outer = self.begin(if want.mutated { inside } else { want });
        if header == Header::Loop {
            let condition = self.comparison();
            self.line(format!("if {i} >= 4 || {condition} {{ break; }}"));
        }
        // In front of every `continue`.
        if counted {
            self.line(format!("{i} += 1;"));
        }
        let index = self.at.scope.declare(Variable::new(&i, Kind::Integer { low, high }));
        self.protect(index, counted);
        self.body();
        if let Some(jump) = jump {
            self.jump(&jump, want, target, label);
        }
        if let Some(target) = target {
            let value = self.result(Want { active: want.active, mutated: false });
            self.update(target, value);
        }
        let body = self.end(outer);
        self.at
            .out
            .push(Node::Nest(vec![(format!("{}{head}", label.replace(' ', ": ")), body)], "}".to_owned()));
    }

    fn head(&mut self, header: Header, want: Want, i: &str) -> (String, usize, usize) {
        match header {
            Header::While => {
                let (trips, most) = self.trips();
                self.line(format!("let mut {i} = 0;"));
                (format!("while {i} < {trips} {{"), 1, most)
            }
            Header::WhileFloat => {
                let target = self.mutable_float(want.active);
                let text = self.read(target);
                let bound = self.word(&["1.5", "0.8", "2.5"]);
                self.line(format!("let mut {i} = 0;"));
                (format!("while {text} < {bound} && {i} < 5 {{"), 1, 5)
            }
            Header::Loop => {
                self.line(format!("let mut {i} = 0;"));
                ("loop {".to_owned(), 1, 4)
            }
            _ => self.range(header, i),
        }
    }

    /// `if c { break; }` and the like, on its own or in an inner loop.
    fn jump(&mut self, jump: &Jump, want: Want, target: Option<usize>, label: &str) {
        let (word, named) = match jump {
            Jump::Break(label) => ("break", label.trim().to_owned()),
            Jump::Continue(label) => ("continue", label.trim().to_owned()),
            Jump::Return => ("return", String::new()),
        };
        let inner = (!label.is_empty()).then(|| self.begin(want));
        let condition = self.condition();
        let outer = self.begin(want);
        if word == "return" {
            let value = self.returned(Want { mutated: false, ..want });
            self.line(value);
        } else {
            if let Some(target) = target.filter(|_| self.random.below(2) == 0) {
                let value = self.leaf(Want { mutated: false, ..want });
                self.update(target, value);
            }
            let space = if named.is_empty() { "" } else { " " };
            self.line(format!("{word}{space}{named};"));
        }
        let body = self.end(outer);
        self.at.out.push(Node::Nest(vec![(format!("if {condition} {{"), body)], "}".to_owned()));
        if let Some(inner) = inner {
            if let Some(target) = target {
                let value = self.result(Want { mutated: false, ..want });
                self.update(target, value);
            }
            let body = self.end(inner);
            self.at.out.push(Node::Nest(vec![("for _ in 0..3 {".to_owned(), body)], "}".to_owned()));
        }
    }

    /// `for` over the elements of an array.
    pub(crate) fn for_each(&mut self, want: Want, form: &str) {
        let mutated = form == "overwritten";
        let form = if mutated { "value" } else { form };
        let array = self.array_for_each(Want { mutated, ..want }, form != "inferred");
        let variable = self.variable(array).clone();
        let Kind::Array { lengths, form: held } = variable.kind else { unreachable!("it was asked for") };
        let text = self.read(array);
        let target = self.target(want.active);
        self.protect(target, true);
        let (i, item) = (self.fresh("i"), self.fresh("item"));
        let owned = held == Form::Owned;
        let (head, by_reference) = match form {
            "value" if owned => (format!("for {item} in {text} {{"), false),
            "value" => (format!("for {item} in {text}.iter().copied() {{"), false),
            "reference" if owned => (format!("for {item} in &{text} {{"), true),
            "reference" => (format!("for {item} in {text} {{"), true),
            "inferred" => (format!("for {item} in {text}.iter() {{"), true),
            "pattern" => (format!("for &{item} in {text}.iter() {{"), false),
            _ => {
                let reference = self.word(&["&", ""]);
                (
                    format!("for ({i}, {reference}{item}) in {text}.iter().enumerate() {{"),
                    reference.is_empty(),
                )
            }
        };
        let outer = self.begin(want);
        if form == "enumerate" {
            self.at.scope.declare(Variable::new(&i, Kind::Integer { low: 0, high: lengths[0] - 1 }));
        }
        let item = Variable::new(&item, Kind::Float).active(want.active).bound(variable.bound);
        // By value the array was copied, by reference it is lent until the loop ends.
        let item =
            if form == "value" && owned { item } else { Variable { borrows: Some((array, false)), ..item } };
        let item = if by_reference { item.behind(array, false) } else { item };
        self.at.scope.declare(item);
        if mutated && owned {
            let value = self.leaf(Want { mutated: false, ..want });
            self.write_somewhere(array, value);
        }
        self.body();
        let value = self.result(Want { mutated: false, ..want });
        self.update(target, value);
        let body = self.end(outer);
        self.at.out.push(Node::Nest(vec![(head, body)], "}".to_owned()));
    }
}
