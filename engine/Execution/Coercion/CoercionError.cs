namespace Cacao.Execution.Coercion;

/// <summary>Why a value, or a part of it, does not fit its type.</summary>
/// <param name="Reason">A sentence for the client.</param>
/// <param name="Given">The value as it was written; <c>null</c> when there is none to show.</param>
/// <param name="Path">The place inside the value: empty, or like <c>.items[2].name</c>.</param>
/// <param name="Code">The error code, when the reason has one of its own.</param>
internal readonly record struct CoercionError(string Reason, string? Given, string Path, string? Code);
