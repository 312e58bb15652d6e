using EShop.Analytics.Domain.Reports;

namespace EShop.Analytics.Types.Reports;

/// <summary>What clients are told when a report cannot be made of what they asked.</summary>
internal static class ReportErrors
{
    /// <summary>The code of these errors.</summary>
    public const string Code = "REPORT_INVALID";

    public static T Told<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidReportException exception)
        {
            throw Invalid(exception.Message);
        }
    }

    public static GraphQLException Invalid(string message)
        => new(ErrorBuilder.New().SetMessage(message).SetCode(Code).Build());
}
