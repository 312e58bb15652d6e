using System.Diagnostics;
using Cacao.Types;
using Microsoft.Extensions.Logging;

namespace Cacao.Execution;

/// <summary>Decides what clients learn of errors: masks exceptions that were not meant for them and applies the filters.</summary>
internal sealed partial class ErrorHandler(
    IReadOnlyList<IErrorFilter> filters,
    bool includeExceptionDetails,
    ILogger logger)
{
    private readonly ILogger _logger = logger;

    /// <summary>Makes an error of an exception that no resolver meant for a client. It is logged; the client gets a trace
    /// id by which it can be found.</summary>
    public IError CreateUnexpected(Exception exception, OutputField? field)
    {
        var traceId = (Activity.Current?.TraceId ?? ActivityTraceId.CreateRandom()).ToHexString();
        LogUnexpected(exception, field?.ToString(), traceId);
        var extensions = new Dictionary<string, object?> { ["traceId"] = traceId };
        if (includeExceptionDetails)
        {
            extensions["message"] = exception.Message;
            extensions["stackTrace"] = exception.StackTrace;
        }

        return new GraphQLError("Unexpected Execution Error")
        {
            Code = ErrorCodes.Execution.Unexpected,
            Extensions = extensions,
            Exception = exception,
        };
    }

    /// <summary>Applies the filters in order.</summary>
    public IError Filter(IError error)
    {
        foreach (var filter in filters)
        {
            try
            {
                error = filter.OnError(error);
            }
            catch (Exception exception)
            {
                LogFilterFailed(exception, filter.GetType());
            }
        }

        return error;
    }

    /// <summary>Applies the filters to each of some errors.</summary>
    public IReadOnlyList<IError> Filter(IReadOnlyList<IError> errors) =>
        filters.Count == 0 ? errors : [.. errors.Select(Filter)];

    [LoggerMessage(1, LogLevel.Error, "The field {Field} failed unexpectedly; trace id {TraceId}.")]
    private partial void LogUnexpected(Exception exception, string? field, string traceId);

    [LoggerMessage(2, LogLevel.Error, "The error filter {Filter} failed; the error stays as it was.")]
    private partial void LogFilterFailed(Exception exception, Type filter);

    [LoggerMessage(3, LogLevel.Warning, "A service of a resolver's scope failed to end.")]
    public partial void LogScopeNotEnded(Exception exception);

    [LoggerMessage(4, LogLevel.Warning, "A source stream failed to end.")]
    public partial void LogStreamNotEnded(Exception exception);
}
