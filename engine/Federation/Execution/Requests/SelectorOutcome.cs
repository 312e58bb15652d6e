namespace Cacao.Federation.Execution;

/// <summary>What reading a value selector led to.</summary>
internal enum SelectorOutcome
{
    /// <summary>A value was written, be it null.</summary>
    Value,

    /// <summary>There is no value: a type condition fails, or the way leads through null.</summary>
    NoValue,

    /// <summary>There is no value because the data could not be fetched.</summary>
    Failed,
}
