//! Closures that are bound by `let` and called.

use crate::chain::{Closure, Item};
use crate::constructs::Construct;
use crate::coverage::Want;
use crate::expression::{Expression, Level};
use crate::generator::Generator;
use crate::program::Outcome;
use crate::scope::{Kind, Variable};
use crate::tree::Node;

impl Generator<'_> {
    /// `let f = |p| ..;`.
    pub(crate) fn bind_closure(&mut self, name: &str, keyword: &str, closure: Closure) {
        let Closure { head, mut lines, value } = closure;
        let node = if lines.is_empty() && !value.is_empty() {
            Node::Line(format!("{keyword} {name} = {head} {value};"))
        } else {
            if !value.is_empty() {
                lines.push(Node::Line(value));
            }
            Node::Nest(vec![(format!("{keyword} {name} = {head} {{"), lines)], "};".to_owned())
        };
        self.at.out.push(node);
        self.at.scope.declare(Variable::new(name, Kind::Hold));
    }

    /// A closure of a construct, and calls of it.
    pub(crate) fn called_closure(&mut self, construct: Construct, want: Want) {
        use Construct as C;
        let captured = self.at.captured.len();
        let name = self.fresh("f");
        let form = match construct {
            C::ClosureTwo => "two",
            C::ClosureIndex => "index",
            C::ClosurePattern => self.pick(&["tuple", "array", "reference"]),
            _ => "one",
        };
        let outcome = match construct {
            C::ClosureTuple => Outcome::Pair,
            C::ClosureMaybe => Outcome::Maybe,
            _ => Outcome::Float,
        };
        let mut closure = self.closure_of(construct, form, outcome, want);
        // A closure with a body may say what it returns.
        if !closure.lines.is_empty() && self.chance(60) {
            closure.head.push_str(outcome.text());
        }
        self.bind_closure(&name, "let", closure);
        let captured = self.at.captured[captured..].to_vec();
        self.calls(&name, form, outcome, want, &captured);
    }

    fn closure_of(&mut self, construct: Construct, form: &str, outcome: Outcome, want: Want) -> Closure {
        use Construct as C;
        let inside = Want { mutated: false, ..want };
        // What it reads beside its parameters: another closure, an option.
        let helper = (construct == C::ClosureOfClosure).then(|| {
            let helper = self.fresh("g");
            let closure = self.mapped_typed(inside);
            self.bind_closure(&helper, "let", closure);
            helper
        });
        let maybe = (construct == C::ClosureMaybe && self.chance(60)).then(|| self.maybe(inside));
        self.closure(
            inside,
            outcome,
            matches!(construct, C::ClosureBlock | C::ClosureReturn),
            |this| this.parameters(form, inside),
            |this| {
                if construct == C::ClosureReturn {
                    this.early_return(inside);
                }
                let mut value = this.item_value(&Item::value(1.0), want);
                if let Some(helper) = &helper {
                    value = format!("{value} - {helper}({}) * 0.5", this.small(inside).text);
                }
                if let Some(maybe) = &maybe {
                    let inner = this.fresh("inner");
                    this.line(format!("let {inner} = {maybe}?;"));
                    value = format!("{value} - {inner} * 0.5");
                }
                match outcome {
                    Outcome::Pair => format!("({value}, {})", this.small(inside).text),
                    Outcome::Maybe => format!("if {} {{ Some({value}) }} else {{ None }}", this.condition()),
                    _ => value,
                }
            },
        )
    }

    fn parameters(&mut self, form: &str, want: Want) -> String {
        if form == "index" {
            return format!("{}: usize", self.pattern(&Item::Index { high: 2 }, false, want));
        }
        let p = self.pattern_name(20.0, want);
        match form {
            "one" => format!("{p}: f64"),
            "two" => format!("{p}: f64, {}: f64", self.pattern_name(20.0, want)),
            "tuple" => format!("({p}, {}): (f64, f64)", self.pattern_name(20.0, want)),
            "array" => format!("[{p}, {}]: [f64; 2]", self.pattern_name(20.0, want)),
            _ => format!("&{p}: &f64"),
        }
    }

    fn call_of(&mut self, name: &str, form: &str, want: Want) -> String {
        let inside = Want { mutated: false, ..want };
        let first = self.small(inside).text;
        match form {
            "one" => format!("{name}({first})"),
            "two" => format!("{name}({first}, {})", self.small(inside).text),
            "tuple" => format!("{name}(({first}, {}))", self.small(inside).text),
            "array" => format!("{name}([{first}, {}])", self.small(inside).text),
            "reference" => format!("{name}(&({first}))"),
            _ => format!("{name}({})", self.index(3)),
        }
    }

    /// Calls of a closure, and what their value is used for.
    fn calls(&mut self, name: &str, form: &str, outcome: Outcome, want: Want, captured: &[usize]) {
        let first = self.call_of(name, form, want);
        match outcome {
            Outcome::Pair => {
                let (p, q) = (self.fresh("p"), self.fresh("q"));
                self.line(format!("let ({p}, {q}) = {first};"));
                self.declare_float(&p, 20.0, want);
                self.declare_float(&q, 20.0, want);
            }
            Outcome::Maybe => {
                let other = self.literal().text;
                self.bind(Expression::atom(format!("{first}.unwrap_or({other})"), 25.0), want);
            }
            _ if self.chance(30) => {
                let held = self.at.scope.variables.len();
                self.hold(captured);
                let target = self.target(want.active);
                let place = self.written(target);
                self.release(held);
                let function = self.word(&["sin", "tanh", "atan"]);
                let line = Node::Line(format!("{place} += f64::{function}({first});"));
                self.at
                    .out
                    .push(Node::Nest(vec![("for _ in 0..2 {".to_owned(), vec![line])], "}".to_owned()));
            }
            _ => {
                let second = self.call_of(name, form, want);
                let text = self.pick(&[
                    first.clone(),
                    format!("{first} - 0.5 * {second}"),
                    format!("{first} + {second}"),
                ]);
                self.bind(Expression::new(text, 60.0, Level::Sum), want);
            }
        }
    }

    /// A closure that writes what is around it.
    pub(crate) fn closure_that_writes(&mut self, want: Want) {
        let target = self.target(want.active);
        self.protect(target, true);
        let name = self.fresh("f");
        let inside = Want { mutated: false, ..want };
        let arguments = [0, 1].map(|_| self.leaf(inside).text);
        let closure = self.closure(
            Want { mutated: true, ..want },
            Outcome::Nothing,
            true,
            |this| format!("{}: f64", this.pattern_name(20.0, inside)),
            |this| {
                let value = this.result(inside);
                this.update(target, value);
                String::new()
            },
        );
        self.bind_closure(&name, "let mut", closure);
        for argument in arguments {
            self.line(format!("{name}({argument});"));
        }
    }
}
