package org.nuanyi.kernel.lifecycle.web;

import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.lifecycle.Chart;

/** The page of one machine. */
record ChartView(DeskFrame desk, Chart chart) {}
