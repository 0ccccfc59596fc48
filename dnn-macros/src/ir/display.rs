//! Programs as text, one statement a line: what snapshots and `DNN_DUMP` show.

use std::fmt::Write;

use super::{
    Application, Block, Expression, Loop, Name, Operation, Passing, Place, Program, Projection, Shape,
    Statement, Var, Verbatim,
};

impl Program {
    /// The program in the notation of this module.
    pub(crate) fn display(&self) -> String {
        let mut text = Text { program: self, out: String::new() };
        let parameters: Vec<String> =
            self.parameters.iter().map(|&p| format!("{}: {}", text.name(p), self.variables[p].ty)).collect();
        let _ = writeln!(text.out, "parameters {}", parameters.join(", "));
        text.block(&self.body, 0);
        if let Some(result) = self.result {
            let _ = writeln!(text.out, "result {}", text.name(result));
        }
        text.out
    }
}

struct Text<'p> {
    program: &'p Program,
    out: String,
}

impl Text<'_> {
    /// The user's name with the variable's number behind it, which makes it unique.
    fn name(&self, variable: Var) -> String {
        let number = variable.index();
        match &self.program.variables[variable].name {
            Name::User(name) | Name::Wish(name) => format!("{name}.{number}"),
            Name::Intermediate => format!("s.{number}"),
            Name::Gradient(of) => format!("grad {}", self.name(*of)),
            Name::Saved(of) => format!("saved {}", self.name(*of)),
            Name::Pullback(_) => format!("pullback.{number}"),
            Name::Entry(_) => format!("entry.{number}"),
        }
    }

    fn line(&mut self, depth: usize, text: &str) {
        let _ = writeln!(self.out, "{}{text}", "  ".repeat(depth));
    }

    fn block(&mut self, block: &Block, depth: usize) {
        for statement in &block.statements {
            self.statement(statement, depth);
        }
    }

    fn statement(&mut self, statement: &Statement, depth: usize) {
        match statement {
            Statement::Let { variable, value } => {
                let line = format!(
                    "{}: {} = {}",
                    self.name(*variable),
                    self.program.variables[*variable].ty,
                    self.expression(value)
                );
                self.line(depth, &line);
            }
            Statement::Declare { variable } => {
                self.line(
                    depth,
                    &format!("declare {}: {}", self.name(*variable), self.program.variables[*variable].ty),
                );
            }
            Statement::Bind { variables, value, .. } => {
                let names: Vec<String> = variables.iter().map(|&v| self.name(v)).collect();
                self.line(depth, &format!("({}) = {}", names.join(", "), Self::verbatim(value)));
            }
            Statement::Assign { place, value } => {
                self.line(depth, &format!("{} := {}", self.place(place), self.expression(value)));
            }
            Statement::Update { place, operator, value, .. } => {
                self.line(
                    depth,
                    &format!("{} {}= {}", self.place(place), operator.name, self.expression(value)),
                );
            }
            Statement::If { condition, then, otherwise } => {
                self.line(depth, &format!("if {}", self.expression(condition)));
                self.block(then, depth + 1);
                if !otherwise.statements.is_empty() {
                    self.line(depth, "else");
                    self.block(otherwise, depth + 1);
                }
            }
            Statement::Loop(Loop { index, start, end, reversed, body }) => {
                let (start, end) = (self.expression(start), self.expression(end));
                let arrow = if *reversed { "downto" } else { "to" };
                self.line(depth, &format!("for {} from {start} {arrow} {end}", self.name(*index)));
                self.block(body, depth + 1);
            }
            Statement::Call(call) => {
                let arguments: Vec<String> = call
                    .arguments
                    .iter()
                    .map(|argument| {
                        let passing = match argument.passing {
                            Passing::Plain => "",
                            Passing::Shared => "&",
                            Passing::Mutable => "&mut ",
                        };
                        format!("{passing}{}", self.expression(&argument.value))
                    })
                    .collect();
                let result = call.result.map_or_else(|| "_".to_owned(), |result| self.name(result));
                self.line(depth, &format!("{result} = call {}({})", call.companion, arguments.join(", ")));
            }
            Statement::Entries(entries) => {
                let names: Vec<String> = entries
                    .bound
                    .iter()
                    .map(|entry| entry.map_or_else(|| "_".to_owned(), |entry| self.name(entry)))
                    .collect();
                self.line(
                    depth,
                    &format!("({}) = {}(..)", names.join(", "), self.name(entries.call.pullback)),
                );
            }
            Statement::Effect(verbatim) => self.line(depth, &format!("do {}", Self::verbatim(verbatim))),
        }
    }

    fn place(&self, place: &Place) -> String {
        let mut text = self.name(place.root);
        for step in &place.path {
            match step {
                Projection::Field(name) => text = format!("{text}/{name}"),
                Projection::Index(index) => text = format!("{text}[{}]", self.expression(index)),
                Projection::Deref => text = format!("*{text}"),
            }
        }
        text
    }

    fn verbatim(verbatim: &Verbatim) -> String {
        format!("`{}`", verbatim.tokens)
    }

    fn list(&self, expressions: &[Expression]) -> String {
        expressions.iter().map(|expression| self.expression(expression)).collect::<Vec<_>>().join(", ")
    }

    fn expression(&self, expression: &Expression) -> String {
        match expression {
            Expression::Variable(variable) => self.name(*variable),
            Expression::Read(place) => self.place(place),
            Expression::Borrow(inner) => format!("&{}", self.expression(inner)),
            Expression::Number(number) => format!("{number:?}"),
            Expression::Literal(tokens) => tokens.to_string(),
            Expression::Verbatim(verbatim) => Self::verbatim(verbatim),
            Expression::Apply(application) => self.application(application),
            Expression::Aggregate(shape, elements) => {
                let name = match shape {
                    Shape::Tuple => "tuple".to_owned(),
                    Shape::Array => "array".to_owned(),
                    Shape::List => "list".to_owned(),
                    Shape::Repeat(length) => format!("repeat {length} of"),
                };
                format!("{name}({})", self.list(elements))
            }
            Expression::Map(map) => {
                let parameters: Vec<String> = map.parameters.iter().map(|&p| self.name(p)).collect();
                let over = self.list(&map.over);
                format!("map({over}; {} -> {})", parameters.join(", "), self.expression(&map.body))
            }
            Expression::Zero(of) => format!("zero of {}", self.name(*of)),
        }
    }

    fn application(&self, application: &Application) -> String {
        let name = match (&application.operation, &application.spelling) {
            (Operation::Primitive(primitive), _) => primitive.name.to_owned(),
            (Operation::Unresolved(name), _) => format!("?{name}"),
        };
        format!("{name}({})", self.list(&application.operands))
    }
}
