namespace Cacao.Types.Composite;

/// <summary>The field finds one entity by its key; other source schemas enter this one through it (<c>@lookup</c>).</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LookupAttribute : Attribute;
