//! Expressions and places.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::ToTokens;

use super::{Matrix, Primitive, Slot, Ty, Var};

#[derive(Clone)]
pub(crate) enum Expression {
    Variable(Var),
    Read(Place),
    /// `&value`, as the user wrote it or because a value is needed again.
    Borrow(Box<Expression>),
    /// A constant that a rule asks for.
    Number(f64),
    /// The user's literal, as spelled.
    Literal(TokenStream),
    Verbatim(Verbatim),
    Apply(Box<Application>),
    Aggregate(Shape, Vec<Expression>),
    Map(Box<Map>),
    /// The zero of the gradient of a variable.
    Zero(Var),
    /// The value of a type that stands for none; of a gradient without a particular shape the vacant one.
    Neutral(Ty),
    /// `&of[first..first + count]`, or nothing where the count is zero.
    Part(Box<Part>),
    /// What a buffer holds.
    Load {
        buffer: Var,
        slot: Slot,
    },
    /// A closure that is given with its pullback: one of those of the program, and what it captures.
    Closure {
        index: usize,
        captures: Option<Var>,
    },
    /// The last element of the adjoint of a vector, which is taken off: the adjoint of what was pushed.
    Taken(Place),
}

/// An operation on operands.
#[derive(Clone)]
pub(crate) struct Application {
    pub(crate) operation: Operation,
    pub(crate) operands: Vec<Expression>,
    pub(crate) spelling: Spelling,
    pub(crate) ty: Ty,
    pub(crate) span: Span,
}

/// What is applied. After `infer` there are primitives only.
#[derive(Clone)]
pub(crate) enum Operation {
    Primitive(&'static Primitive),
    /// An operator, method or function that is not resolved yet, by its name in the table.
    Unresolved(String),
}

/// How the user wrote an operation, and how the forward pass writes it.
#[derive(Clone)]
pub(crate) enum Spelling {
    /// The table's own way; for what rules make.
    Table,
    Operator(String),
    /// `first.name(others)`, with a turbofish if there is one.
    Method {
        name: String,
        turbofish: TokenStream,
    },
    /// `path(operands)`.
    Path(TokenStream),
    /// `operand as type`.
    Cast(TokenStream),
    /// Spelled in another way, and then taken out of an `Option`: `T::from(x).unwrap()`.
    Unwrapped(Box<Spelling>, TokenStream),
}

#[derive(Clone)]
pub(crate) enum Shape {
    Tuple,
    Array,
    /// `[element; length]`.
    Repeat(String),
    /// `vec![..]`.
    List,
    /// A struct, or a variant of an enum.
    Structure(Box<Structure>),
    /// A matrix, entry by entry.
    Matrix(Box<Grid>),
}

/// How a matrix is written entry by entry, row after row: `Matrix2::new(a, b, c, d)`, `matrix![a, b; c, d]`.
#[derive(Clone)]
pub(crate) struct Grid {
    /// The function, or the macro.
    pub(crate) path: TokenStream,
    pub(crate) form: Form,
    pub(crate) columns: usize,
    pub(crate) ty: Matrix,
}

/// What stands between the entries of a matrix in text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// A call: commas.
    Call,
    /// A macro that makes a column of entries in a row.
    Column,
    /// A macro with semicolons between rows.
    Rows,
}

impl Spelling {
    /// The operation itself, without what takes its value out of an `Option`.
    pub(crate) fn inside(&self) -> &Self {
        match self {
            Self::Unwrapped(inside, _) => inside,
            other => other,
        }
    }
}

impl Grid {
    /// Where an entry is in the adjoint of the whole.
    pub(crate) fn step(&self, entry: usize) -> Projection {
        let number = Literal::usize_unsuffixed;
        Projection::Index(match self.columns {
            1 => Expression::count(entry),
            columns => {
                let (row, column) = (number(entry / columns), number(entry % columns));
                Expression::Literal(quote::quote!((#row, #column)))
            }
        })
    }
}

/// What is built of which type, and which fields get the elements.
#[derive(Clone)]
pub(crate) struct Structure {
    pub(crate) path: TokenStream,
    /// The name of the variant of an enum.
    pub(crate) variant: Option<String>,
    /// The names of the fields, in the order of the elements.
    pub(crate) members: Vec<String>,
    /// `Path(x, y)` and not `Path { a: x, b: y }`.
    pub(crate) call: bool,
}

impl Structure {
    /// Where the adjoint of an element is in that of the whole.
    pub(crate) fn step(&self, element: usize) -> Projection {
        let member = self.members[element].clone();
        match &self.variant {
            Some(variant) => Projection::Variant(variant.clone(), member),
            None => Projection::Field(member),
        }
    }
}

/// One scalar function over the entries of one to three matrices of the same shape.
#[derive(Clone)]
pub(crate) struct Map {
    pub(crate) over: Vec<Expression>,
    pub(crate) parameters: Vec<Var>,
    pub(crate) body: Expression,
    /// The function as the user wrote it, for the forward pass.
    pub(crate) spelled: Option<Verbatim>,
    pub(crate) span: Span,
}

/// A part of a sequence, as a reference.
#[derive(Clone)]
pub(crate) struct Part {
    pub(crate) of: Place,
    pub(crate) mutable: bool,
    /// `None` for zero.
    pub(crate) first: Option<Expression>,
    pub(crate) count: Expression,
}

/// The user's own text. Local variables in it are placeholders that `emit` names.
#[derive(Clone)]
pub(crate) struct Verbatim {
    pub(crate) tokens: TokenStream,
    /// The placeholder of each local variable and the variable that it means here.
    pub(crate) reads: Vec<(String, Var)>,
    /// Cheap arithmetic on integers and lengths: may be evaluated again.
    pub(crate) pure: bool,
    pub(crate) ty: Ty,
    pub(crate) span: Span,
}

/// A variable and a path into it.
#[derive(Clone)]
pub(crate) struct Place {
    pub(crate) root: Var,
    pub(crate) path: Vec<Projection>,
}

#[derive(Clone)]
pub(crate) enum Projection {
    /// `.name` or `.0`.
    Field(String),
    /// A field of a variant of an enum. In gradients only: a pattern has taken the value apart.
    Variant(String, String),
    /// `[index]`; a range gives a part.
    Index(Expression),
    /// `*`: not a step in the gradient, whose type is owned.
    Deref,
    /// Behind the last element of a vector: to assign there is to push.
    Next,
}

impl Place {
    pub(crate) fn whole(root: Var) -> Self {
        Self { root, path: Vec::new() }
    }

    pub(crate) fn then(&self, projection: Projection) -> Self {
        let mut path = self.path.clone();
        path.push(projection);
        Self { root: self.root, path }
    }

    /// The vector that an assignment to the place pushes to.
    pub(crate) fn grown(&self) -> Option<Self> {
        let (Projection::Next, before) = self.path.split_last()? else { return None };
        Some(Self { root: self.root, path: before.to_vec() })
    }

    /// Whether the place is all of its root.
    pub(crate) fn is_whole(&self) -> bool {
        self.path.iter().all(|step| matches!(step, Projection::Deref))
    }
}

impl Expression {
    /// A count or an index.
    pub(crate) fn count(count: usize) -> Self {
        Self::Literal(Literal::usize_unsuffixed(count).to_token_stream())
    }

    /// Whether the expression, as an index, gives a part.
    pub(crate) fn is_range(&self) -> bool {
        match self {
            Self::Verbatim(verbatim) => {
                matches!(syn::parse2::<syn::Expr>(verbatim.tokens.clone()), Ok(syn::Expr::Range(_)))
            }
            _ => false,
        }
    }

    /// The place that the expression reads, if it does nothing else.
    pub(crate) fn place(&self) -> Option<Place> {
        match self {
            Self::Variable(variable) => Some(Place::whole(*variable)),
            Self::Read(place) => Some(place.clone()),
            Self::Borrow(inner) => inner.place(),
            _ => None,
        }
    }

    /// The operand without the borrow in front of it.
    pub(crate) fn unborrowed(&self) -> &Expression {
        match self {
            Self::Borrow(inner) => inner.unborrowed(),
            other => other,
        }
    }
}

/// The method by which the gradient of an enum is asked for a field of one of its variants.
pub(crate) fn access(variant: &str, field: &str) -> String {
    format!("__{variant}_{}", field.trim_start_matches("r#"))
}

/// A field's name as a token.
pub(crate) fn member(name: &str) -> TokenStream {
    match name.parse::<usize>() {
        Ok(index) => Literal::usize_unsuffixed(index).to_token_stream(),
        Err(_) => match name.strip_prefix("r#") {
            Some(raw) => Ident::new_raw(raw, Span::call_site()).to_token_stream(),
            None => Ident::new(name, Span::call_site()).to_token_stream(),
        },
    }
}
