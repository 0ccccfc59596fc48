//! The attribute `#[differentiable]`.
