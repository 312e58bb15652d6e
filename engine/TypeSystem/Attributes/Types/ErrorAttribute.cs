namespace Cacao;

/// <summary>The mutation can fail with this typed error, which becomes a member of its <c>errors</c>.</summary>
/// <typeparam name="TError">An error class, or an exception that is turned into one.</typeparam>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ErrorAttribute<TError> : Attribute;
