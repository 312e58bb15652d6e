[assembly: Module("AnalyticsTypes")]
