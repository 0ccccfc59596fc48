//! Arrays and slices as values: literals, copies, patterns, parts.

use crate::coverage::Want;
use crate::expression::{Expression, Level};
use crate::generator::Generator;
use crate::scope::{Form, Kind, Variable};

/// The length of the arrays that a function declares itself.
pub(crate) const LENGTH: usize = 3;

impl Generator<'_> {
    /// An array of what is wanted: a mutable one is one that is overwritten. It is declared if there is none.
    pub(crate) fn array_of(&mut self, want: Want, dimensions: usize) -> usize {
        let found = self.at.scope.readable(|v| {
            v.active == want.active
                && v.mutable == want.mutated
                && matches!(&v.kind, Kind::Array { lengths, .. } if lengths.len() == dimensions)
        });
        if found.is_empty() { self.declare_array(want, dimensions) } else { self.pick(&found) }
    }

    /// An array that may be written here.
    pub(crate) fn writable_array(&mut self, active: bool, dimensions: usize) -> usize {
        let found = self.at.scope.writable(self.at.floor, |v| {
            v.active == active
                && matches!(&v.kind, Kind::Array { lengths, .. } if lengths.len() == dimensions)
        });
        let index = if found.is_empty() {
            self.declare_array(Want { active, mutated: true }, dimensions)
        } else {
            self.pick(&found)
        };
        self.written(index);
        index
    }

    /// An array that is known to be one of floats, or not.
    pub(crate) fn array_for_each(&mut self, want: Want, annotated: bool) -> usize {
        let test = |v: &Variable| {
            v.active == want.active
                && v.mutable == want.mutated
                && v.annotated == annotated
                && matches!(&v.kind, Kind::Array { lengths, .. } if lengths.len() == 1)
        };
        let floor = self.at.floor;
        let found =
            if want.mutated { self.at.scope.writable(floor, test) } else { self.at.scope.readable(test) };
        if !found.is_empty() {
            return self.pick(&found);
        }
        loop {
            let index = self.declare_array(want, 1);
            if self.variable(index).annotated == annotated {
                return index;
            }
        }
    }

    /// An array of the length that functions take.
    pub(crate) fn array_of_length(&mut self, want: Want) -> usize {
        let found = self.at.scope.readable(|v| {
            v.active == want.active
                && v.mutable == want.mutated
                && matches!(&v.kind, Kind::Array { lengths, .. } if lengths[..] == [LENGTH])
        });
        if found.is_empty() { self.declare_array(want, 1) } else { self.pick(&found) }
    }

    /// An array that is lent to a function that writes it: an owned one, or one that was lent here.
    pub(crate) fn out_array(&mut self, active: bool, dimensions: usize, owned: bool) -> String {
        let found = self.at.scope.writable(self.at.floor, |v| {
            v.active == active
                && matches!(&v.kind, Kind::Array { lengths, form }
                    if lengths.len() == dimensions && lengths[0] == LENGTH && (*form == Form::Owned) == owned)
        });
        let index = if found.is_empty() {
            self.declare_array(Want { active, mutated: true }, dimensions)
        } else {
            self.pick(&found)
        };
        let text = self.written(index);
        match self.variable(index).kind {
            Kind::Array { form: Form::Owned, .. } => format!("&mut {text}"),
            _ => text,
        }
    }

    /// The length of an array under its first index.
    pub(crate) fn length(&self, index: usize) -> usize {
        match &self.at.scope.variables[index].kind {
            Kind::Array { lengths, .. } => lengths[0],
            Kind::Vector { least } | Kind::Rows { least, .. } => *least,
            _ => unreachable!("it is an array"),
        }
    }

    fn declare_array(&mut self, want: Want, dimensions: usize) -> usize {
        if dimensions == 2 {
            self.nested_array_of(want, want.mutated)
        } else {
            self.array_from(want, want.mutated)
        }
    }

    /// Declares an array variable for the text of its value.
    fn declare(&mut self, value: &str, lengths: &[usize], form: Form, want: Want, mutable: bool) -> usize {
        let name = self.fresh(if lengths.len() == 2 { "m" } else { "" });
        let keyword = if mutable { "let mut" } else { "let" };
        let annotated = self.chance(50);
        let annotation = match lengths {
            _ if !annotated => String::new(),
            [rows, columns] => format!(": [[f64; {columns}]; {rows}]"),
            _ => format!(": [f64; {}]", lengths[0]),
        };
        self.line(format!("{keyword} {name}{annotation} = {value};"));
        let mut variable = Variable::new(&name, Kind::Array { lengths: lengths.to_vec(), form })
            .active(want.active)
            .bound(20.0);
        variable.annotated = annotated;
        self.at.scope.declare(if mutable { variable.mutable() } else { variable })
    }

    fn array_from(&mut self, want: Want, mutable: bool) -> usize {
        let from = Want { active: want.active, mutated: false };
        let items: Vec<_> = (0..LENGTH).map(|_| self.small(from).text).collect();
        // The number in front tells rustc what the type is.
        self.declare(&format!("[{}]", items.join(", ")), &[LENGTH], Form::Owned, want, mutable)
    }

    fn nested_array_of(&mut self, want: Want, mutable: bool) -> usize {
        let from = Want { active: want.active, mutated: false };
        let value = if self.chance(30) {
            let item = self.small(from).text;
            format!("[[{item}; 2]; {LENGTH}]")
        } else {
            let rows: Vec<_> = (0..LENGTH)
                .map(|_| format!("[{}, {}]", self.small(from).text, self.small(from).text))
                .collect();
            format!("[{}]", rows.join(", "))
        };
        self.declare(&value, &[LENGTH, 2], Form::Owned, want, mutable)
    }

    pub(crate) fn array_literal(&mut self, want: Want) {
        let items: Vec<_> = (0..LENGTH).map(|_| self.small(want).text).collect();
        let mutable = self.chance(30);
        self.declare(&format!("[{}]", items.join(", ")), &[LENGTH], Form::Owned, want, mutable);
    }

    pub(crate) fn array_repeat(&mut self, want: Want) {
        let item = self.small(want);
        let mutable = self.chance(30);
        self.declare(&format!("[{}; {LENGTH}]", item.text), &[LENGTH], Form::Owned, want, mutable);
    }

    pub(crate) fn nested_array(&mut self, want: Want) {
        let index = self.nested_array_of(want, want.mutated);
        let value = self.small(Want { mutated: false, ..want });
        if want.mutated {
            self.write_somewhere(index, value);
        }
        let row = self.index(LENGTH);
        let row = format!("{}[{row}]", self.read(index));
        let mutable = self.chance(50);
        self.declare(&row, &[2], Form::Owned, want, mutable);
    }

    /// A copy, and a change of the original where it is mutable.
    pub(crate) fn array_copy(&mut self, want: Want) {
        let index = if want.mutated { self.writable_array(want.active, 1) } else { self.array_of(want, 1) };
        let variable = self.variable(index).clone();
        let Kind::Array { lengths, form } = variable.kind else { unreachable!("it was asked for") };
        let text = self.read(index);
        let value = match form {
            Form::Owned => text,
            Form::Reference => format!("*{text}"),
            Form::Slice => {
                let items: Vec<_> = (0..lengths[0]).map(|i| format!("{text}[{i}]")).collect();
                format!("[{}]", items.join(", "))
            }
        };
        let mutable = self.chance(50);
        self.declare(&value, &lengths, Form::Owned, want, mutable);
        if want.mutated {
            let value = self.small(Want { mutated: false, ..want });
            self.write_somewhere(index, value);
        }
    }

    /// `let [a, b, c] = array;`, on arrays, and on references to arrays.
    pub(crate) fn array_pattern(&mut self, want: Want) {
        let found = self.at.scope.readable(|v| {
            v.active == want.active
                && v.mutable == want.mutated
                && matches!(&v.kind, Kind::Array { lengths, form } if lengths.len() == 1 && *form != Form::Slice)
        });
        let index = if found.is_empty() { self.declare_array(want, 1) } else { self.pick(&found) };
        let variable = self.variable(index).clone();
        let Kind::Array { lengths, form } = variable.kind else { unreachable!("it was asked for") };
        let text = self.read(index);
        let value = if form == Form::Reference { format!("*{text}") } else { text };
        let stem = self.fresh("e");
        let number = self.at.names;
        let names: Vec<_> = (0..lengths[0]).map(|i| format!("{stem}{number}_{i}")).collect();
        self.line(format!("let [{}] = {value};", names.join(", ")));
        for name in names {
            self.at
                .scope
                .declare(Variable::new(&name, Kind::Float).active(want.active).bound(variable.bound));
        }
    }

    /// An array as a slice: `&a[..]`, or `x`, if it is one.
    pub(crate) fn slice_of(&mut self, index: usize) -> String {
        let text = self.read(index);
        let variable = self.variable(index);
        match variable.kind {
            Kind::Array { form: Form::Slice, .. } if !variable.mutable => text,
            _ => format!("&{text}[0..]"),
        }
    }

    /// `let &[a, b, ..] = slice else { panic!() };`.
    pub(crate) fn slice_pattern(&mut self, want: Want) {
        self.pattern_or(want, "panic!(\"too short\")");
    }

    pub(crate) fn let_else(&mut self, want: Want) {
        let value = self.returned(Want { mutated: false, ..want });
        self.pattern_or(want, &value);
    }

    /// The same on what is behind a `&mut` parameter.
    pub(crate) fn slice_pattern_of_out(&mut self, want: Want) {
        let found = self.at.scope.readable(|v| {
            v.active == want.active
                && v.mutable
                && matches!(&v.kind, Kind::Array { lengths, form } if lengths.len() == 1 && *form != Form::Owned)
        });
        let index = if found.is_empty() { self.array_of(want, 1) } else { self.pick(&found) };
        self.pattern_of(index, want, "panic!(\"too short\")");
    }

    /// An array that a slice pattern can be matched with.
    pub(crate) fn array_for_pattern(&mut self, want: Want) -> usize {
        let found = self.at.scope.readable(|v| {
            v.active == want.active
                && v.mutable == want.mutated
                && matches!(&v.kind, Kind::Array { lengths, form }
                    if lengths.len() == 1 && (!v.mutable || *form == Form::Owned))
        });
        if found.is_empty() { self.declare_array(want, 1) } else { self.pick(&found) }
    }

    fn pattern_or(&mut self, want: Want, otherwise: &str) {
        let index = self.array_for_pattern(want);
        self.pattern_of(index, want, otherwise);
    }

    fn pattern_of(&mut self, index: usize, want: Want, otherwise: &str) {
        let bound = self.variable(index).bound;
        let slice = self.slice_of(index);
        let (first, second) = (self.fresh("p"), self.fresh("q"));
        let pattern = self.pick(&[
            format!("&[{first}, {second}, ..]"),
            format!("&[{first}, .., {second}]"),
            format!("&[{first}, _, {second}]"),
        ]);
        self.line(format!("let {pattern} = {slice} else {{ {otherwise} }};"));
        for name in [first, second] {
            self.at.scope.declare(Variable::new(&name, Kind::Float).active(want.active).bound(bound));
        }
    }

    /// A part of an array under a name of its own, read in a loop or at an index.
    pub(crate) fn sub_slice(&mut self, want: Want) {
        let index = self.array_of(want, 1);
        let length = self.length(index);
        let text = self.read(index);
        let (range, part) = self.pick(&[("1..", length - 1), ("..2", 2), ("1..3", 2), ("0..=1", 2)]);
        self.borrow(index, &format!("&{text}[{range}]"), (part, Form::Slice), want);
    }

    pub(crate) fn shared_reference(&mut self, want: Want) {
        let index = self.array_of(want, 1);
        let length = self.length(index);
        let text = self.read(index);
        let (value, form) = match self.variable(index).kind {
            Kind::Array { form: Form::Owned, .. } => (format!("&{text}"), Form::Reference),
            Kind::Array { form, .. } => (format!("&*{text}"), form),
            _ => unreachable!("it is an array"),
        };
        self.borrow(index, &value, (length, form), want);
    }

    /// A slice under a new name, while it lives a value read from it, and the end of its life.
    fn borrow(&mut self, owner: usize, value: &str, (length, form): (usize, Form), want: Want) {
        let variable = self.variable(owner).clone();
        let name = self.fresh("part");
        self.line(format!("let {name} = {value};"));
        let kind = Kind::Array { lengths: vec![length], form };
        let mut part = Variable::new(&name, kind).active(want.active).bound(variable.bound);
        part.borrows = Some((owner, false));
        part.annotated = variable.annotated;
        let part = self.at.scope.declare(part);
        let first = self.value_of(part);
        let second = self.value_of(part);
        let text = format!("{} - {} * 0.5", first.text, second.text);
        // A part of a mutable array counts as overwritten; it is no longer used when that happens.
        self.bind(Expression::new(text, 1.5 * variable.bound, Level::Sum), want);
        if variable.mutable {
            self.retire(part);
        }
    }
}
