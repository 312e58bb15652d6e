using System.Diagnostics;
using Cacao.CostAnalysis;
using Cacao.Language;
using Cacao.Validation;

namespace Cacao.Execution.Configuration;

/// <summary>How requests are executed.</summary>
public sealed class RequestExecutorOptions
{
    private static readonly TimeSpan s_minExecutionTimeout = TimeSpan.FromMilliseconds(100);
    private TimeSpan _executionTimeout = Debugger.IsAttached ? TimeSpan.FromMinutes(30) : TimeSpan.FromSeconds(30);
    private int _documentCacheSize = 256;
    private int _operationVariantCacheSize = 32;

    /// <summary>
    /// How long a request may run before it ends with the error code <see cref="ErrorCodes.Execution.Timeout"/>.
    /// Default: 30 s, and 30 min under a debugger.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 100 ms.</exception>
    public TimeSpan ExecutionTimeout
    {
        get => _executionTimeout;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, s_minExecutionTimeout);
            _executionTimeout = value;
        }
    }

    /// <summary>
    /// Whether errors carry message and stack trace of the exception behind them. Never set it where clients are not
    /// trusted. Default: only under a debugger.
    /// </summary>
    public bool IncludeExceptionDetails { get; set; } = Debugger.IsAttached;

    /// <summary>How many parsed and validated documents are kept. Default: 256; at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int DocumentCacheSize
    {
        get => _documentCacheSize;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _documentCacheSize = value;
        }
    }

    /// <summary>
    /// How many compiled forms of one operation are kept, one for each combination of values that decide
    /// <c>@skip</c> and <c>@include</c>. Default: 32; at least 1.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int OperationVariantCacheSize
    {
        get => _operationVariantCacheSize;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _operationVariantCacheSize = value;
        }
    }

    /// <summary>Whether each field with a resolver of its own becomes an activity when somebody listens to
    /// <see cref="Diagnostics.ExecutionActivities"/>. Default: no; it makes many.</summary>
    public bool TraceResolvers { get; set; }

    /// <summary>The limits of the document parser.</summary>
    public ParserOptions Parser { get; set; } = ParserOptions.Default;

    /// <summary>What operations may cost.</summary>
    public CostOptions Cost { get; } = new();

    /// <summary>The rules and limits of validation.</summary>
    public ValidationOptions Validation { get; set; } = ValidationOptions.Default;
}
