//! Types and activity: which primitive every name means, and which variables carry a derivative.
//!
//! The last stage that can report errors.

mod activity;
mod methods;
mod resolve;
mod text;
mod unify;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;

use crate::diagnostics::{self, Diagnostics};
use crate::ir::{
    Application, Block, Expression, Float, Head, Map, Matrix, Operation, Pattern, Place, Program, Projection,
    Range, Rest, Scope, Shape, Spelling, Statement, Ty, Typing, Var,
};
use crate::parse::{self, Floats, Source};
use crate::primitives::{self, types};
use crate::tokens;

pub(crate) use activity::{Activity, activity, results, sources};

/// Finds types and resolves every application.
pub(crate) fn infer(program: &mut Program, source: &Source, diagnostics: &mut Diagnostics) {
    let mut body = std::mem::take(&mut program.body);
    if let Some(result) = program.result {
        let ty = &mut program.variables[result].ty;
        *ty = unify::merge(ty, &source.output.ty);
    }
    let mut inference = Inference {
        program,
        floats: &source.floats,
        diagnostics,
        changed: true,
        last: false,
        reporting: false,
    };
    while inference.changed {
        inference.changed = false;
        inference.block(&mut body);
    }
    methods::call_open(&mut body, inference.program);
    inference.last = true;
    inference.block(&mut body);
    inference.changed = true;
    while inference.changed {
        inference.changed = false;
        inference.block(&mut body);
    }
    if inference.settle_floats(source) {
        inference.changed = true;
        while inference.changed {
            inference.changed = false;
            inference.block(&mut body);
        }
    }
    inference.reporting = true;
    inference.block(&mut body);
    program.body = body;
    activity::check(program, source, diagnostics);
}

struct Inference<'p, 'd> {
    program: &'p mut Program,
    floats: &'p Floats,
    diagnostics: &'d mut Diagnostics,
    /// Something became known since the flag was cleared.
    changed: bool,
    /// Nothing more will become known: what is open takes its default.
    last: bool,
    /// Everything is known: what does not fit is reported, once.
    reporting: bool,
}

impl Inference<'_, '_> {
    fn block(&mut self, block: &mut Block) {
        for statement in &mut block.statements {
            self.statement(statement);
        }
    }

    fn statement(&mut self, statement: &mut Statement) {
        match statement {
            Statement::Let { variable, value } => {
                let expected = self.program.variables[*variable].ty.clone();
                let found = self.expression(value, &expected);
                self.learn(*variable, &found);
            }
            Statement::Assign { place, value } => {
                let expected = self.place(place);
                let found = self.expression(value, &expected);
                self.learn_place(place, &found);
            }
            Statement::Update { place, operator, value } => {
                let expected = self.place(place);
                let place_is_lent = matches!(expected, Ty::Reference { .. });
                let found = self.expression(value, &expected);
                // What is lent is not what changes.
                self.learn_place(place, if place_is_lent { &found } else { found.value() });
                let subtracts =
                    [&primitives::SUB, &primitives::MATRIX_SUB, &primitives::UNKNOWN_SUB].contains(operator);
                let ty = self.place(place);
                *operator = match (ty.is_scalar(), ty.is_matrix(), subtracts) {
                    (true, _, false) => &primitives::ADD,
                    (true, _, true) => &primitives::SUB,
                    (_, true, false) => &primitives::MATRIX_ADD,
                    (_, true, true) => &primitives::MATRIX_SUB,
                    (_, _, false) => &primitives::UNKNOWN_ADD,
                    (_, _, true) => &primitives::UNKNOWN_SUB,
                };
            }
            Statement::Bind { pattern, .. } => self.pattern(pattern),
            Statement::Match(choice) => {
                for arm in &mut choice.arms {
                    self.pattern(&arm.pattern);
                    self.block(&mut arm.body);
                }
            }
            Statement::If { condition, then, otherwise } => {
                self.expression(condition, &Ty::Bool);
                self.block(then);
                self.block(otherwise);
            }
            Statement::Loop(repeat) => {
                if let Head::Range(range) = &mut repeat.head {
                    self.range(range);
                }
                self.block(&mut repeat.body);
            }
            Statement::Scope(Scope { body, .. }) | Statement::Rest(Rest { body, .. }) => self.block(body),
            Statement::Call(call) => {
                let mut types = Vec::new();
                for argument in &mut call.arguments {
                    types.push(self.expression(&mut argument.value, &Ty::Unknown));
                }
                if let (true, true, Some(receiver)) = (self.reporting, call.method, types.first()) {
                    self.refuse_unknown_method(call, &receiver.clone());
                }
                // Of a scalar that a call gives, the one float type parameter is what is meant; the emitted code
                // states that type, and rustc checks it.
                if let (Some(result), true, Some(ty)) = (call.result, self.last, self.only_float()) {
                    if self.program.variables[result].ty == Ty::Float(Float::Some) {
                        self.learn(result, &ty);
                    }
                }
            }
            Statement::Declare { .. } | Statement::Exit(_) | Statement::Effect(_) => {}
            Statement::Accumulate { .. } | Statement::Entries(_) | Statement::Storage(_) => {
                unreachable!("there is no backward pass yet")
            }
        }
    }

    /// Where one type parameter is the only float that is spoken of, all floats are of it: a literal would not be.
    fn settle_floats(&mut self, source: &Source) -> bool {
        let Some(only) = self.only_float().filter(|_| !speaks_of_floats(source)) else { return false };
        let mut settled = false;
        for variable in self.program.variables.handles() {
            let ty = &mut self.program.variables[variable].ty;
            if *ty == Ty::Float(Float::Some) {
                *ty = only.clone();
                settled = true;
            }
        }
        settled
    }

    /// The float type parameter, if there is one.
    fn only_float(&self) -> Option<Ty> {
        let (name, bound) = self.floats.only()?;
        Some(Ty::Float(Float::Parameter { name: name.clone(), bound }))
    }

    fn pattern(&mut self, pattern: &Pattern) {
        for (variable, place) in &pattern.sources {
            let found = self.place(place);
            self.learn(*variable, &found);
        }
    }

    /// An index has the type of its bounds.
    fn range(&mut self, range: &mut Range) {
        for bound in [&mut range.start, &mut range.end] {
            let found = self.expression(bound, &Ty::Integer);
            self.learn(range.index, &found);
        }
        if self.program.variables[range.index].ty == Ty::Size {
            for bound in [&mut range.start, &mut range.end] {
                self.expression(bound, &Ty::Size);
            }
        }
    }

    /// The type of an expression; what the context expects of it is passed to its parts.
    fn expression(&mut self, expression: &mut Expression, expected: &Ty) -> Ty {
        match expression {
            Expression::Variable(variable) => {
                self.learn(*variable, expected);
                self.program.variables[*variable].ty.clone()
            }
            Expression::Read(place) => {
                self.learn_place(place, expected);
                self.place(place)
            }
            Expression::Borrow(inner) => {
                let target = self.expression(inner, expected.value());
                Ty::Reference { mutable: false, target: Box::new(target) }
            }
            Expression::Number(_) => Ty::Float(Float::Some),
            Expression::Literal(tokens) => literal(&tokens.to_string()),
            Expression::Verbatim(verbatim) => {
                verbatim.ty = unify::merge(&verbatim.ty, &text::ty(verbatim, self.program, self.floats));
                verbatim.ty = unify::merge(&verbatim.ty, expected);
                verbatim.ty.clone()
            }
            Expression::Apply(application) => self.application(application, expected),
            Expression::Aggregate(shape, elements) => self.aggregate(shape, elements, expected),
            Expression::Map(map) => self.map(map),
            Expression::Part(part) => self.place(&part.of),
            Expression::Closure { .. } => Ty::Constant,
            Expression::Taken(place) => self.place(place).element(),
            Expression::Neutral(ty) => ty.clone(),
            Expression::Zero(of) | Expression::Load { buffer: of, .. } => {
                self.program.variables[*of].ty.clone()
            }
        }
    }

    fn aggregate(&mut self, shape: &Shape, elements: &mut [Expression], expected: &Ty) -> Ty {
        if let Shape::Structure(_) = shape {
            for part in elements {
                self.expression(part, &Ty::Unknown);
            }
            return Ty::Unknown;
        }
        if let Shape::Matrix(grid) = shape {
            let mut known = unify::merge(&Ty::Matrix(grid.ty.clone()), expected.value());
            for part in elements {
                let Ty::Matrix(matrix) = &known else { break };
                let found = self.expression(part, &Ty::Float(matrix.scalar.clone()));
                if let Ty::Float(scalar) = found.value().clone() {
                    known = unify::merge(&known, &Ty::Matrix(Matrix { scalar, ..matrix.clone() }));
                }
            }
            return known;
        }
        if let Shape::Tuple = shape {
            let inner = |index: usize| match expected {
                Ty::Tuple(types) => types.get(index).cloned().unwrap_or(Ty::Unknown),
                _ => Ty::Unknown,
            };
            return Ty::Tuple(
                elements
                    .iter_mut()
                    .enumerate()
                    .map(|(i, element)| self.expression(element, &inner(i)))
                    .collect(),
            );
        }
        let mut element = expected.element();
        for part in &mut *elements {
            let found = self.expression(part, &element);
            element = unify::merge(&element, &found);
        }
        match shape {
            Shape::Repeat(length) => Ty::Array(Box::new(element), length.clone()),
            Shape::List => Ty::List(Box::new(element)),
            _ => Ty::Array(Box::new(element), elements.len().to_string()),
        }
    }

    fn map(&mut self, map: &mut Map) -> Ty {
        let over = self.expression(&mut map.over[0], &Ty::Unknown);
        let parameter = map.parameters[0];
        let matrix = match over.value().clone() {
            Ty::Matrix(matrix) => matrix,
            // Only matrices have the `zip_map` that the adjoint is written with: rustc decides.
            Ty::Unknown => {
                self.learn(parameter, &Ty::Float(Float::Some));
                self.expression(&mut map.body, &Ty::Unknown);
                return Ty::Unknown;
            }
            other => {
                if self.reporting {
                    let help = "write a loop over the elements";
                    let what = format!("`map` on a value of type `{other}`");
                    self.diagnostics.report_at(map.span, diagnostics::unsupported(&what, help));
                }
                return Ty::Unknown;
            }
        };
        self.learn(parameter, &Ty::Float(matrix.scalar.clone()));
        let body = self.expression(&mut map.body, &Ty::Unknown);
        let scalar = match body {
            Ty::Float(float) if float != Float::Some => float,
            _ => matrix.scalar.clone(),
        };
        Ty::Matrix(Matrix { scalar, ..matrix })
    }

    fn application(&mut self, application: &mut Application, expected: &Ty) -> Ty {
        application.ty = unify::merge(&application.ty, expected.value());
        let mut operands: Vec<Ty> =
            application.operands.iter_mut().map(|operand| self.expression(operand, &Ty::Unknown)).collect();
        if let Operation::Unresolved(name) = &application.operation {
            match self.resolve(name, application, &operands) {
                Some(primitive) => {
                    let method = matches!(application.spelling, Spelling::Method { .. });
                    if method && !name.starts_with(char::is_alphabetic) {
                        // An operator's method is written as the operator, which need not move its operands.
                        application.spelling = Spelling::Operator(name.replace("unary ", ""));
                    }
                    application.operation = Operation::Primitive(primitive);
                    self.changed = true;
                }
                None => return application.ty.clone(),
            }
        }
        let Operation::Primitive(primitive) = application.operation else { return application.ty.clone() };
        if let (Spelling::Path(path), Typing::Scalars(_) | Typing::ScalarInteger) =
            (&application.spelling, primitive.typing)
        {
            // `f64::sin` takes and gives an `f64`.
            application.ty = unify::merge(&application.ty, &owner_type(path, self.floats));
        }
        let pushed = resolve::operand_types(primitive.typing, &operands, &application.ty);
        for (i, operand) in application.operands.iter_mut().enumerate() {
            operands[i] = self.expression(operand, &pushed[i]);
        }
        let found = match application.spelling.inside() {
            Spelling::Cast(written) => cast_type(written.to_token_stream(), self.floats),
            Spelling::Path(path) if primitive == &primitives::CAST => owner_type(path, self.floats),
            Spelling::Method { name, .. } if primitive == &primitives::CAST => converted_type(name),
            _ => types::result(primitive.typing, &operands),
        };
        application.ty = unify::merge(&found, &application.ty);
        application.ty.clone()
    }

    fn learn(&mut self, variable: Var, found: &Ty) {
        let known = &self.program.variables[variable].ty;
        let merged = unify::merge(known, found);
        if merged != *known {
            self.program.variables[variable].ty = merged;
            self.changed = true;
        }
    }

    fn learn_place(&mut self, place: &Place, found: &Ty) {
        match &place.path[..] {
            [] => self.learn(place.root, found),
            [Projection::Next] if matches!(self.program.variables[place.root].ty, Ty::List(_)) => {
                self.learn(place.root, &Ty::List(Box::new(found.clone())));
            }
            _ => {}
        }
    }

    /// The type of a place; what indexes a sequence counts in `usize`.
    fn place(&mut self, place: &Place) -> Ty {
        for (i, step) in place.path.iter().enumerate() {
            let Projection::Index(Expression::Variable(index)) = step else { continue };
            let base = self.program.place_type(&Place { root: place.root, path: place.path[..i].to_vec() });
            if matches!(base.value(), Ty::Slice(_) | Ty::Array(..) | Ty::List(_) | Ty::Matrix(_)) {
                self.learn(*index, &Ty::Size);
            }
        }
        self.program.place_type(place)
    }
}

/// The type of a literal by its spelling.
fn literal(text: &str) -> Ty {
    let plain = text.trim_start_matches(['-', ' ']).replace('_', "");
    if plain.ends_with("f32") {
        return Ty::Float(Float::F32);
    }
    if plain.ends_with("f64") {
        return Ty::Float(Float::F64);
    }
    if plain.ends_with("usize") {
        return Ty::Size;
    }
    match plain.as_str() {
        text if is_integer(text) => Ty::Integer,
        "true" | "false" => Ty::Bool,
        text if text.starts_with(['"', '\'']) => Ty::Constant,
        text if text.starts_with("0x") || text.starts_with("0b") || text.starts_with("0o") => Ty::Integer,
        text if text.contains(['.', 'e', 'E']) => Ty::Float(Float::Some),
        _ => Ty::Integer,
    }
}

/// Whether a literal has the suffix of an integer.
fn is_integer(text: &str) -> bool {
    let digits = text.trim_end_matches(|c: char| c.is_ascii_digit());
    digits.len() < text.len() && digits.ends_with(['i', 'u']) || text.ends_with("isize")
}

fn cast_type(written: TokenStream, floats: &Floats) -> Ty {
    syn::parse2::<syn::Type>(written).map_or(Ty::Unknown, |written| parse::ty(&written, floats))
}

/// `f64::from` gives an `f64`, and `T::from_f64` a `T`.
fn owner_type(path: &TokenStream, floats: &Floats) -> Ty {
    let owner = path.clone().into_iter().next().map(TokenStream::from).unwrap_or_default();
    match cast_type(owner, floats) {
        float @ Ty::Float(_) => float,
        _ => Ty::Unknown,
    }
}

/// `x.to_f64()` gives an `f64`.
fn converted_type(method: &str) -> Ty {
    match method {
        "to_f32" => Ty::Float(Float::F32),
        "to_f64" => Ty::Float(Float::F64),
        _ => Ty::Unknown,
    }
}

/// Whether the function names a float type other than its type parameters, or has a literal of one. What is converted
/// to a type parameter does not count, nor do constants: they have a type of their own.
fn speaks_of_floats(source: &Source) -> bool {
    let floats = |token: &TokenTree| match token {
        TokenTree::Ident(ident) => ident == "f64" || ident == "f32",
        TokenTree::Literal(literal) => literal.to_string().contains('.'),
        _ => false,
    };
    let body = without_conversions(source.body.to_token_stream());
    tokens::any(&source.signature.to_token_stream(), &floats) || tokens::any(&body, &floats)
}

/// Tokens without constants, and without what is given to `from_f64`, `convert` and their kin.
fn without_conversions(tokens: TokenStream) -> TokenStream {
    let mut out = TokenStream::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match &token {
            TokenTree::Ident(ident) if *ident == "const" => {
                tokens.by_ref().find(|token| matches!(token, TokenTree::Punct(end) if end.as_char() == ';'));
            }
            TokenTree::Ident(ident) if CONVERSIONS.iter().any(|name| ident == name) => {
                tokens.next_if(|token| matches!(token, TokenTree::Group(_)));
            }
            TokenTree::Group(group) => out.extend(without_conversions(group.stream())),
            _ => out.extend([token]),
        }
    }
    out
}

/// Functions that make a number of a type parameter's type.
const CONVERSIONS: [&str; 5] = ["from", "from_f64", "from_f32", "convert", "cast"];
