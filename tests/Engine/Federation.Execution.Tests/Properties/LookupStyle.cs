namespace Cacao.Federation.Execution.Tests.Properties;

/// <summary>How a schema lets entities be found by <c>id</c>.</summary>
internal enum LookupStyle
{
    /// <summary>A field per type.</summary>
    Plain,

    /// <summary>A field per type below another field.</summary>
    Nested,

    /// <summary>A field per type that takes one of several keys.</summary>
    OneOf,

    /// <summary>One field for all types, which returns an interface.</summary>
    Interface,

    /// <summary>A field per type that takes two keys where there are two.</summary>
    Composite,

    /// <summary>A field per type that takes all keys in one object.</summary>
    Map,

    /// <summary>A field per type that takes a key which is inside of an object.</summary>
    Inner,
}
