namespace Cacao.Types;

/// <summary>The members of this static partial class are fields of the query root.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class QueryTypeAttribute : Attribute;
