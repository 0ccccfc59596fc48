//! Functions of matrices and scalars, and the lines that test them.

use super::text::number;
use crate::ir::{Dimension, Extent, Float, Matrix, Ty};

/// Where all entries are taken from: quotients and norms are smooth there.
const INTERVAL: (f64, f64) = (0.5, 1.5);

/// How extents are written as types.
#[derive(Clone, Copy)]
pub(super) struct Types<'f> {
    pub(super) float: &'f str,
    /// The sizes are in the type.
    pub(super) fixed: bool,
    /// Types are written by names that the compiler does not know.
    pub(super) hidden: bool,
}

impl Types<'_> {
    fn scalar(self) -> Float {
        if self.float == "f32" { Float::F32 } else { Float::F64 }
    }

    /// What the compiler knows of an operand.
    pub(super) fn ty(self, extent: Extent) -> Ty {
        let dimension = |size: usize| match size {
            1 => Dimension::one(),
            _ if self.fixed => Dimension::Static(size.to_string()),
            _ => Dimension::Dynamic,
        };
        match extent {
            Extent::Scalar => Ty::Float(self.scalar()),
            Extent::Matrix(rows, columns) => Ty::Matrix(Matrix {
                scalar: self.scalar(),
                rows: dimension(rows),
                columns: dimension(columns),
            }),
        }
    }

    /// The type in nalgebra's words, and in front of the entries what its constructor needs.
    fn plain(self, extent: Extent) -> (String, String) {
        let float = self.float;
        match extent {
            Extent::Scalar => (float.to_owned(), String::new()),
            Extent::Matrix(rows, columns) if self.fixed || (rows, columns) == (1, 1) => {
                (format!("SMatrix<{float}, {rows}, {columns}>"), String::new())
            }
            Extent::Matrix(_, 1) => (format!("DVector<{float}>"), String::new()),
            Extent::Matrix(1, _) => (format!("RowDVector<{float}>"), String::new()),
            Extent::Matrix(rows, columns) => (format!("DMatrix<{float}>"), format!("{rows}, {columns}, ")),
        }
    }

    /// The zero of an extent, as the tests construct it.
    fn zero(self, extent: Extent) -> String {
        let (plain, sizes) = self.plain(extent);
        match extent {
            Extent::Scalar => format!("0.0_{plain}"),
            Extent::Matrix(..) => {
                format!("<{plain}>::from_column_slice({sizes}&[0.0; {}])", entries(extent))
            }
        }
    }

    fn written(self, extent: Extent) -> String {
        if self.hidden { self.alias(extent) } else { self.plain(extent).0 }
    }

    /// The name of a type that hides the plain one.
    fn alias(self, extent: Extent) -> String {
        let (plain, float) = (self.plain(extent).0, self.float.to_uppercase());
        match (extent, plain.split_once('<')) {
            (Extent::Matrix(rows, columns), Some((name, _))) => {
                format!("Hidden{name}{rows}x{columns}{float}")
            }
            _ => format!("Hidden{float}"),
        }
    }
}

/// One annotated function of the generated file.
pub(super) struct Function<'f> {
    pub(super) name: String,
    pub(super) parameters: Vec<Parameter>,
    pub(super) result: Extent,
    pub(super) body: String,
    pub(super) types: Types<'f>,
    /// Parameters without a gradient.
    pub(super) constant: Vec<String>,
}

pub(super) struct Parameter {
    pub(super) name: &'static str,
    pub(super) extent: Extent,
    pub(super) reference: bool,
}

impl Function<'_> {
    pub(super) fn text(&self) -> String {
        let varying = self.parameters.iter().map(|parameter| parameter.name);
        let names: Vec<&str> = varying.filter(|name| !self.is_constant(name)).collect();
        let options = if self.types.hidden { format!("(wrt({}))", names.join(", ")) } else { String::new() };
        let parameters: Vec<String> = self
            .parameters
            .iter()
            .map(|Parameter { name, extent, reference }| {
                format!("{name}: {}{}", if *reference { "&" } else { "" }, self.types.written(*extent))
            })
            .collect();
        format!(
            "#[differentiable{options}] pub(crate) fn {}({}) -> {} {{ {} }}\n",
            self.name,
            parameters.join(", "),
            self.types.written(self.result),
            self.body
        )
    }

    /// Whether a gradient is not asked for: of hidden types only those that are named have one.
    fn is_constant(&self, name: &str) -> bool {
        self.types.hidden && self.constant.iter().any(|constant| constant == name)
    }

    /// The declarations of the hidden types.
    pub(super) fn aliases(&self) -> Vec<String> {
        let types = self.types;
        let extents = self.parameters.iter().map(|parameter| parameter.extent).chain([self.result]);
        extents.map(|extent| format!("type {} = {};\n", types.alias(extent), types.plain(extent).0)).collect()
    }

    /// A line of the list, as in `scalars`; a result that is no float is weighted by its cotangent.
    pub(super) fn case(&self) -> String {
        let name = &self.name;
        let mut count = 0;
        let arguments: Vec<String> = self
            .parameters
            .iter()
            .map(|parameter| {
                let and = if parameter.reference { "&" } else { "" };
                let first = count;
                count += entries(parameter.extent);
                let (plain, sizes) = self.types.plain(parameter.extent);
                match parameter.extent {
                    Extent::Scalar => format!("{and}p[{first}]"),
                    Extent::Matrix(..) => {
                        format!("{and}<{plain}>::from_column_slice({sizes}&p[{first}..{count}])")
                    }
                }
            })
            .collect();
        let varying = self.parameters.iter().filter(|parameter| !self.is_constant(parameter.name)).count();
        let mut next = 0;
        let gradients: Vec<String> = self
            .parameters
            .iter()
            .map(|parameter| {
                if self.is_constant(parameter.name) {
                    return self.types.zero(parameter.extent);
                }
                next += 1;
                if varying == 1 { "grads".to_owned() } else { format!("grads.{}", next - 1) }
            })
            .collect();
        let (case, derivative) = match self.result {
            Extent::Scalar if !self.types.hidden => ("case", "value_and_grad"),
            _ => ("vjp_case", "vjp"),
        };
        let (low, high) = INTERVAL;
        format!(
            "    {case}!({name}, {name}_{derivative}, [({}, {}); {count}], |p| ({}), |grads| [{}]),\n",
            number(low),
            number(high),
            arguments.join(", "),
            gradients.join(", ")
        )
    }
}

fn entries(extent: Extent) -> usize {
    match extent {
        Extent::Scalar => 1,
        Extent::Matrix(rows, columns) => rows * columns,
    }
}
