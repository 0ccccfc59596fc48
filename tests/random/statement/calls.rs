//! Calls of other annotated functions.

use crate::constructs::Construct;
use crate::coverage::Want;
use crate::expression::Expression;
use crate::generator::Generator;
use crate::program::{Function, Outcome, Type};
use crate::scope::{Form, Kind, Variable};

impl Generator<'_> {
    /// A call of a function of the construct's shape, written if there is none yet.
    pub(crate) fn call(&mut self, construct: Construct, want: Want) {
        let (types, outcome): (&[Type], _) = match construct {
            Construct::CallSlice | Construct::CallWholeSlice | Construct::CallOfReference => {
                (&[Type::Float, Type::Slice], Outcome::Float)
            }
            Construct::CallArray => (&[Type::Float, Type::Array], Outcome::Triple),
            Construct::CallTuple => (&[Type::Float, Type::Float], Outcome::Pair),
            Construct::CallCount => (&[Type::Float, Type::Count], Outcome::Float),
            Construct::CallOutScalar | Construct::CallDropped | Construct::CallLentOn => {
                (&[Type::Float, Type::OutFloat], Outcome::Float)
            }
            Construct::CallOutSlice | Construct::CallReadsLent => {
                (&[Type::Float, Type::OutSlice], Outcome::Nothing)
            }
            Construct::CallOutArray => {
                (&[Type::Float, Type::ArrayReference, Type::OutArray], Outcome::Nothing)
            }
            Construct::CallOutMatrix => (&[Type::Float, Type::OutMatrix], Outcome::Nothing),
            _ => (&[Type::Float, Type::Float], Outcome::Float),
        };
        let helper = self.callee(types, outcome);
        let writes = types.iter().any(|ty| ty.text().starts_with("&mut"));
        // What is lent beside a `&mut` is something else.
        let lent = Want { mutated: want.mutated && !writes, ..want };
        let arguments: Vec<_> = types
            .iter()
            .map(|&ty| match (construct, ty) {
                (_, Type::ArrayReference) => self.argument_here(ty, lent),
                // `g(a[0], &mut a)` is a construct of its own.
                (_, Type::Float) if construct != Construct::CallReadsLent => self.argument_here(ty, lent),
                (Construct::CallWholeSlice, Type::Slice) => {
                    let array = self.array_of_length(want);
                    format!("&{}[..]", self.read(array))
                }
                (Construct::CallOfReference, Type::Slice) => self.reference_to_array(want),
                (Construct::CallLentOn, Type::OutFloat) => self.lent_on(want),
                (Construct::CallSliceLentOn, Type::OutSlice) => self.out_array(want.active, 1, false),
                _ => self.argument_here(ty, want),
            })
            .collect();
        let call = format!("{}({})", helper.name, arguments.join(", "));
        match outcome {
            _ if construct == Construct::CallDropped => self.line(format!("{call};")),
            Outcome::Nothing => self.line(format!("{call};")),
            Outcome::Float if want.mutated && !writes && self.chance(20) => {
                let target = self.target(want.active);
                let place = self.written(target);
                self.store(&place, "+=", Expression::atom(call, 20.0));
            }
            Outcome::Float if construct == Construct::CallNamedLike => {
                // A local with the name of the function that gave it.
                self.line(format!("let {} = {call};", helper.name));
                self.at
                    .scope
                    .declare(Variable::new(&helper.name, Kind::Float).active(want.active).bound(20.0));
            }
            Outcome::Float => self.bind(Expression::atom(call, 20.0), want),
            Outcome::Pair => {
                let (first, second) = (self.fresh("p"), self.fresh("q"));
                self.line(format!("let ({first}, {second}) = {call};"));
                for name in [first, second] {
                    self.at.scope.declare(Variable::new(&name, Kind::Float).active(want.active).bound(20.0));
                }
            }
            // They have constructs of their own.
            Outcome::Maybe | Outcome::Fallible | Outcome::List => unreachable!("no call here returns one"),
            Outcome::Triple => {
                let name = self.fresh("triple");
                self.line(format!("let {name}: [f64; 3] = {call};"));
                let kind = Kind::Array { lengths: vec![3], form: Form::Owned };
                self.at.scope.declare(Variable::new(&name, kind).active(want.active).bound(20.0));
            }
        }
    }

    pub(super) fn callee(&mut self, types: &[Type], outcome: Outcome) -> Function {
        let found: Vec<_> = self
            .helpers
            .iter()
            .filter(|helper| {
                let same = helper.parameters.iter().map(|parameter| parameter.1).eq(types.iter().copied());
                same && helper.outcome == outcome && !self.at.scope.is_named(&helper.name)
            })
            .cloned()
            .collect();
        if !found.is_empty() {
            return self.pick(&found);
        }
        self.helper(types, outcome)
    }

    /// `let part = &a;`, and `part`.
    fn reference_to_array(&mut self, want: Want) -> String {
        let array = self.array_of_length(want);
        let text = self.read(array);
        let part = self.fresh("part");
        let owned = matches!(self.variable(array).kind, Kind::Array { form: Form::Owned, .. });
        self.line(format!("let {part} = &{}{text};", if owned { "" } else { "*" }));
        part
    }

    /// A float behind a reference, lent to the next function.
    fn lent_on(&mut self, want: Want) -> String {
        let target = self.target_of(|v| v.active == want.active && v.text != v.name, want);
        self.written(target);
        let variable = self.variable(target);
        if variable.text == variable.name { format!("&mut {}", variable.text) } else { variable.name.clone() }
    }

    /// An argument: a value, or what is lent.
    fn argument_here(&mut self, ty: Type, want: Want) -> String {
        match ty {
            Type::Float => self.small(want).text,
            Type::Count => {
                let integer = self.integer();
                let integer = self.read(integer);
                format!("{integer} % 3 + 2")
            }
            Type::Slice => {
                let array = self.array_of_length(want);
                let text = self.read(array);
                let variable = self.variable(array);
                match variable.kind {
                    Kind::Array { form: Form::Owned, .. } => format!("&{text}"),
                    _ if variable.mutable || variable.borrows.is_some() => format!("&{text}[..]"),
                    _ => text,
                }
            }
            Type::Array | Type::ArrayReference => {
                let array = self.array_of_length(want);
                let text = self.read(array);
                let owned = matches!(self.variable(array).kind, Kind::Array { form: Form::Owned, .. });
                match (ty, owned) {
                    (Type::Array, true) => text,
                    (Type::ArrayReference, true) => format!("&{text}"),
                    (Type::Array, false) => format!("[{text}[0], {text}[1], {text}[2]]"),
                    _ => format!("&[{text}[2], {text}[1], {text}[0]]"),
                }
            }
            Type::OutFloat => {
                let target = self.target_of(|v| v.active == want.active && v.text == v.name, want);
                format!("&mut {}", self.written(target))
            }
            Type::OutSlice | Type::OutArray | Type::OutMatrix => {
                let dimensions = if ty == Type::OutMatrix { 2 } else { 1 };
                self.out_array(want.active, dimensions, true)
            }
            Type::Mode => self.mode(),
        }
    }
}
